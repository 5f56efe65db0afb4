using System.Collections.Immutable;
using System.Text;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The kinds of files taken as evidence: documents, tables, pictures and plain text. Anything that a browser would run or
/// render as a page is not among them. A file is of a kind when its name and its first bytes agree.
/// </summary>
/// <param name="ContentType">What it is stored and served as.</param>
/// <param name="Extensions">The endings of its names, with the dot, in small letters.</param>
/// <param name="IsBegun">Whether its first bytes fit.</param>
public sealed record EvidenceFileType(string ContentType, ImmutableArray<string> Extensions, Func<ReadOnlyMemory<byte>, bool> IsBegun)
{
    /// <summary>As many first bytes as any kind looks at.</summary>
    public const int BytesLookedAt = 512;

    public static ImmutableArray<EvidenceFileType> All { get; } =
    [
        new("application/pdf", [".pdf"], Begins("%PDF-"u8.ToArray())),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], Begins("PK\x03\x04"u8.ToArray())),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], Begins("PK\x03\x04"u8.ToArray())),
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], Begins("PK\x03\x04"u8.ToArray())),
        new("application/vnd.oasis.opendocument.text", [".odt"], Begins("PK\x03\x04"u8.ToArray())),
        new("application/vnd.oasis.opendocument.spreadsheet", [".ods"], Begins("PK\x03\x04"u8.ToArray())),
        new("image/png", [".png"], Begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/jpeg", [".jpg", ".jpeg"], Begins([0xFF, 0xD8, 0xFF])),
        new("text/plain", [".txt", ".md", ".eml"], IsText),
        new("text/csv", [".csv"], IsText),
    ];

    /// <summary>The kind of a file by its name; null when it is none of these.</summary>
    public static EvidenceFileType? OfName(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return All.FirstOrDefault(type => type.Extensions.Contains(extension));
    }

    private static Func<ReadOnlyMemory<byte>, bool> Begins(byte[] signature) => head => head.Span.StartsWith(signature);

    // Text in any usual encoding has no zero bytes, unless it says at the beginning that it is UTF-16.
    private static bool IsText(ReadOnlyMemory<byte> head) =>
        head.Span.StartsWith(Encoding.Unicode.Preamble) || head.Span.StartsWith(Encoding.BigEndianUnicode.Preamble) || !head.Span.Contains((byte)0);
}
