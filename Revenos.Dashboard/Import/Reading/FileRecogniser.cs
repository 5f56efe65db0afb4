using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>Looks at the beginning of a file and says what it is and how it is read, or why it cannot be.</summary>
public static class FileRecogniser
{
    private const int SampleBytes = 1 << 18;
    private const int SampleRows = 200;

    public static Outcome<RecognisedFile> Look(SourceFile file, ReadingChoices? choices = null)
    {
        if (!File.Exists(file.Path))
        {
            return ReadingRefusals.Missing(file.Name);
        }

        byte[] start;
        bool isWhole;
        try
        {
            (start, isWhole) = Start(file);
        }
        catch (InvalidDataException)
        {
            return ReadingRefusals.BrokenGzip(file.Name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ReadingRefusals.Unreadable(file.Name);
        }

        return Signatures.Find(start, file.Name) is { } refusal ? refusal : Read(file, start, isWhole, choices ?? ReadingChoices.FindOut);
    }

    private static (byte[] Start, bool IsWhole) Start(SourceFile file)
    {
        using var stream = file.Open();
        var buffer = new byte[SampleBytes];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return (buffer[..length], length < buffer.Length);
    }

    private static Outcome<RecognisedFile> Read(SourceFile file, byte[] start, bool isWhole, ReadingChoices choices)
    {
        var encoding = choices.Encoding is { } named ? TextEncodings.Named(named) : TextEncodings.Detect(start, isWhole);
        if (encoding is null)
        {
            return choices.Encoding is { } unknown ? ReadingRefusals.UnknownEncoding(unknown) : ReadingRefusals.Binary(file.Name);
        }

        var text = Decode(start, encoding.Encoding, isWhole);
        if (string.IsNullOrWhiteSpace(text.Trim('\uFEFF')))
        {
            return ReadingRefusals.Empty(file.Name);
        }

        return Signatures.FindText(text, file.Name) is { } refusal ? refusal
            : text.AsSpan().TrimStart() is ['{' or '[', ..] ? Json(file, encoding, text)
            : Table(file, encoding, text, isWhole, choices.Separator);
    }

    private static string Decode(byte[] start, Encoding encoding, bool isWhole)
    {
        using var reader = new StreamReader(new MemoryStream(start), encoding);
        var text = reader.ReadToEnd();
        // The last line of a sample may be cut off anywhere, even within a character.
        return isWhole ? text : text[..(text.LastIndexOf('\n') is var end and > 0 ? end : text.Length)];
    }

    private static Outcome<RecognisedFile> Json(SourceFile file, TextEncoding encoding, string text)
    {
        var line = text.AsSpan().TrimStart().ToString().Split('\n', 2)[0];
        try
        {
            using var fact = JsonDocument.Parse(line);
            if (fact.RootElement.ValueKind == JsonValueKind.Object && fact.RootElement.TryGetProperty("fact", out _))
            {
                return new RecognisedFile(file, FileShape.Facts, encoding, '\n', 0, [], [], ["One fact a line."]);
            }
        }
        catch (JsonException)
        {
            // Not an object a line: some other JSON.
        }

        return ReadingRefusals.Json(file.Name);
    }

    private static Outcome<RecognisedFile> Table(SourceFile file, TextEncoding encoding, string text, bool isWhole, char? stated)
    {
        var separator = stated ?? Separators.Detect(text);
        var rows = Rows(text, separator);
        var header = rows.Count == 0 ? -1 : HeaderRow.Find(rows);
        if (header < 0)
        {
            return ReadingRefusals.NoNames(file.Name);
        }

        if (HeaderRow.LooksLikeData(rows[header]))
        {
            return ReadingRefusals.NoHeader(file.Name, string.Join(", ", rows[header].Take(5)));
        }

        if (isWhole && rows.Skip(header + 1).All(row => row.All(string.IsNullOrWhiteSpace)))
        {
            return ReadingRefusals.OnlyHeader(file.Name);
        }

        var columns = HeaderRow.Names(rows[header]);
        var sample = rows.Skip(header + 1).Where(row => row.Length == columns.Length).Select(row => row.ToImmutableArray());
        return new RecognisedFile(
            file, FileShape.Table, encoding, separator, header + 1, columns, [.. sample], [.. Findings(file, encoding, separator, stated is not null, header, columns)]);
    }

    private static List<string[]> Rows(string text, char separator)
    {
        using var records = Separators.Open(new StringReader(text), separator);
        var rows = new List<string[]>();
        while (rows.Count < SampleRows && records.Read())
        {
            rows.Add(records.Current.ToArray());
        }

        return rows;
    }

    private static IEnumerable<string> Findings(
        SourceFile file, TextEncoding encoding, char separator, bool isStated, int header, ImmutableArray<string> columns)
    {
        yield return $"Encoding: {encoding.Name}, {encoding.Why}.";
        yield return $"Fields are parted by a {Separators.Name(separator)}{(isStated ? ", as stated" : "")}.";
        yield return string.Create(CultureInfo.InvariantCulture, $"{columns.Length} {(columns.Length == 1 ? "column" : "columns")}.");
        if (header > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The column names stand in row {header + 1}; what is above them is left out.");
        }

        if (file.IsGzip())
        {
            yield return "Packed with gzip.";
        }
    }
}
