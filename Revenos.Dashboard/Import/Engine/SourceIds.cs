using System.Security.Cryptography;
using System.Text;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Ids made from a source's own names: the same row gives the same id in every import, on every machine, so that importing
/// again adds nothing.
/// </summary>
public static class SourceIds
{
    private const int LongestKey = 100;

    public static DealId Deal(string source, string key) => new(Make("deal", source, key));

    public static FactId Fact(string source, string deal, string key) => new(Make("fact", source, deal, key));

    public static PersonId Person(string source, string key) => new(Shorten($"{source}:{key}"));

    public static TeamId Team(string source, string key) => new(Shorten($"{source}:{key}"));

    // The first bytes of a SHA-256 over the names, each told apart from the next by a null, marked as a GUID of version 8 (made by its owner's rule).
    private static Guid Make(params ReadOnlySpan<string> names)
    {
        var text = string.Join('\0', names);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>
    /// The key itself, or, where a database could not keep it (too long, or with control characters), what can be kept of it and a hash
    /// of all of it.
    /// </summary>
    public static string Shorten(string key)
    {
        if (key.Length <= LongestKey && !key.Any(char.IsControl) && !string.IsNullOrWhiteSpace(key))
        {
            return key;
        }

        var kept = string.Concat(key.Where(c => !char.IsControl(c)).Take(LongestKey - 17));
        // Half of a surrogate pair is no character.
        kept = kept.Length > 0 && char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept;
        return kept + "~" + Hash(key);
    }

    /// <summary>A key of plain letters, digits, points, dashes and underscores, as settings have them, made of any text.</summary>
    public static string Plain(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-')).Trim('-');
        var isSame = plain.Replace('-', ' ') == text.Replace('-', ' ');
        var isClear = isSame || text.All(char.IsAscii);
        return plain.Length is > 0 and <= 60 && isClear ? plain : $"{(plain.Length <= 40 ? plain : plain[..40])}-{Hash(text)}".TrimStart('-');
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
