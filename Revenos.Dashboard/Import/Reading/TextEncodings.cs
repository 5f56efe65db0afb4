using System.Text;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>An encoding with the reason why it was chosen.</summary>
public sealed record TextEncoding(Encoding Encoding, string Name, string Why);

/// <summary>Finds out how the characters of a text file are written.</summary>
internal static class TextEncodings
{
    private static readonly (string Name, Func<Encoding> Make)[] Known =
    [
        ("utf-8", () => new UTF8Encoding(false)),
        ("utf-16le", () => new UnicodeEncoding(false, true)),
        ("utf-16be", () => new UnicodeEncoding(true, true)),
        ("windows-1252", () => Windows1252),
        ("latin-1", () => Encoding.Latin1),
    ];

    public static IEnumerable<string> Names => Known.Select(known => known.Name);

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TextEncoding? Named(string name)
    {
        var known = Known.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known.Make is { } make ? new TextEncoding(make(), known.Name, "as stated") : null;
    }

    /// <summary>The encoding of a text by its first bytes; null when they are not text.</summary>
    /// <param name="start">The first bytes of the file.</param>
    /// <param name="isWhole">Whether they are all of it: a character cut off at their end is then a fault.</param>
    public static TextEncoding? Detect(ReadOnlySpan<byte> start, bool isWhole)
    {
        if (ByMark(start) is { } marked)
        {
            return marked;
        }

        if (WithoutMark(start) is { } wide)
        {
            return wide;
        }

        if (IsBinary(start))
        {
            return null;
        }

        return IsUtf8(start, isWhole)
            ? new TextEncoding(new UTF8Encoding(false), "utf-8", "every character is valid")
            : new TextEncoding(Windows1252, "windows-1252", "it is not valid UTF-8");
    }

    private static TextEncoding? ByMark(ReadOnlySpan<byte> start) =>
        start.StartsWith("\uFEFF"u8) ? new TextEncoding(new UTF8Encoding(true), "utf-8", "by its byte order mark")
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new TextEncoding(new UnicodeEncoding(false, true), "utf-16le", "by its byte order mark")
        : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new TextEncoding(new UnicodeEncoding(true, true), "utf-16be", "by its byte order mark")
        : null;

    // Western text in UTF-16 has a null in nearly every second place, always on the same side.
    private static TextEncoding? WithoutMark(ReadOnlySpan<byte> start)
    {
        var pairs = start.Length / 2;
        if (pairs < 4)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            even += start[2 * i] == 0 ? 1 : 0;
            odd += start[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return odd > pairs * 0.6 && even < pairs * 0.05 ? new TextEncoding(new UnicodeEncoding(false, true), "utf-16le", "by its pattern of nulls")
            : even > pairs * 0.6 && odd < pairs * 0.05 ? new TextEncoding(new UnicodeEncoding(true, true), "utf-16be", "by its pattern of nulls")
            : null;
    }

    // A stray control character is a fault of its row; many of them are not a text.
    private static bool IsBinary(ReadOnlySpan<byte> start)
    {
        var controls = 0;
        foreach (var value in start)
        {
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1B) ? 1 : 0;
        }

        return controls > 8 && controls > start.Length / 50;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> start, bool isWhole)
    {
        // A character of up to four bytes may be cut off at the end of the sample.
        for (var cut = 0; cut <= (isWhole ? 0 : Math.Min(3, start.Length)); cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(start[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
