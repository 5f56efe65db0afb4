using System.Text;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>Files that are no table, known by their first bytes and not by their name.</summary>
internal static class Signatures
{
    private static readonly (byte[] Mark, Func<string, Refusal> Refuse)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ReadingRefusals.Workbook),
        ("BZh"u8.ToArray(), name => ReadingRefusals.Packed(name, "bzip2")),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], name => ReadingRefusals.Packed(name, "xz")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], name => ReadingRefusals.Packed(name, "7-Zip")),
        ([0x28, 0xB5, 0x2F, 0xFD], name => ReadingRefusals.Packed(name, "Zstandard")),
        ("Rar!"u8.ToArray(), name => ReadingRefusals.Packed(name, "RAR")),
        ([0x1F, 0x8B], name => ReadingRefusals.Packed(name, "gzip twice")),
        ("%PDF"u8.ToArray(), name => ReadingRefusals.Document(name, "a PDF document")),
        ("SQLite format 3"u8.ToArray(), name => ReadingRefusals.Document(name, "a database")),
        ("PAR1"u8.ToArray(), name => ReadingRefusals.Document(name, "a Parquet file")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], name => ReadingRefusals.Document(name, "a picture")),
        ([0xFF, 0xD8, 0xFF], name => ReadingRefusals.Document(name, "a picture")),
    ];

    public static Refusal? Find(ReadOnlySpan<byte> start, string name)
    {
        foreach (var (mark, refuse) in Known)
        {
            if (start.StartsWith(mark))
            {
                return refuse(name);
            }
        }

        return start.StartsWith("PK\x03\x04"u8) ? Zip(start, name) : null;
    }

    /// <summary>What a text begins with when it is a document and not a table.</summary>
    public static Refusal? FindText(string text, string name)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? ReadingRefusals.Document(name, "an XML document")
            : start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                ? ReadingRefusals.Document(name, "a web page")
            : null;
    }

    // The names of a zip file's entries stand in the clear.
    private static Refusal Zip(ReadOnlySpan<byte> start, string name)
    {
        var entries = Encoding.Latin1.GetString(start);
        return entries.Contains("xl/", StringComparison.Ordinal) || entries.Contains("[Content_Types].xml", StringComparison.Ordinal)
            || entries.Contains("opendocument.spreadsheet", StringComparison.Ordinal)
            ? ReadingRefusals.Workbook(name)
            : ReadingRefusals.Packed(name, "zip");
    }
}
