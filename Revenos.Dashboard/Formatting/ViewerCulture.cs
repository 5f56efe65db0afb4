using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Revenos.Dashboard.Formatting;

/// <summary>Chooses a culture from the languages that a browser asks for.</summary>
internal static class ViewerCulture
{
    /// <summary>The first language of an Accept-Language header that names a country we know how to write for, or null.</summary>
    public static CultureInfo? Choose(string? languages)
    {
        if (string.IsNullOrWhiteSpace(languages) || !StringWithQualityHeaderValue.TryParseList([languages], out var wanted))
        {
            return null;
        }

        return wanted
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.Value))
            .FirstOrDefault(culture => culture is not null);
    }

    private static CultureInfo? Find(string? name)
    {
        if (name is not { Length: >= 2 and <= 35 } || name == "*")
        {
            return null;
        }

        try
        {
            return CultureInfo.CreateSpecificCulture(name) is { } culture && Known(culture) ? culture : null;
        }
        catch (CultureNotFoundException)
        {
            // A browser may ask for anything; what is not a language is passed over.
            return null;
        }
    }

    // Unknown names are accepted by the platform as made-up cultures; those have no language of their own.
    private static bool Known(CultureInfo culture) =>
        culture.ThreeLetterISOLanguageName is { Length: > 0 } && culture.LCID != CultureInfo.InvariantCulture.LCID
        && CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(known => known.Name == culture.Name);
}
