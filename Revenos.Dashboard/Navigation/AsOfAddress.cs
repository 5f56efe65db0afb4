using Microsoft.AspNetCore.WebUtilities;

namespace Revenos.Dashboard.Navigation;

/// <summary>The instant that an address asks to look at: one part of its query, on every page, which goes along from page to page.</summary>
public static class AsOfAddress
{
    /// <summary>The name of the part.</summary>
    public const string Key = "as-of";

    /// <summary>What an address says; null where it says nothing.</summary>
    public static string? Of(string address) => Split(address) switch
    {
        (_, { Length: > 0 } query, _) => QueryHelpers.ParseQuery(query).TryGetValue(Key, out var values) && values.Count > 0 && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null,
        _ => null,
    };

    /// <summary>The same page as of an instant; as of the present where that is null.</summary>
    /// <param name="address">With its query and fragment, or without.</param>
    /// <param name="asOf">A day or an instant, as an address says it.</param>
    public static string With(string address, string? asOf)
    {
        var (path, query, fragment) = Split(address);
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsOurs(part));
        var parts = string.Join('&', string.IsNullOrEmpty(asOf) ? kept : kept.Append($"{Key}={Uri.EscapeDataString(asOf)}"));
        return $"{path}{(parts.Length > 0 ? "?" : "")}{parts}{fragment}";
    }

    private static bool IsOurs(string part) => string.Equals(Uri.UnescapeDataString(part.Split('=')[0]), Key, StringComparison.OrdinalIgnoreCase);

    private static (string Path, string Query, string Fragment) Split(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (whole, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (whole, "", fragment) : (whole[..mark], whole[(mark + 1)..], fragment);
    }
}
