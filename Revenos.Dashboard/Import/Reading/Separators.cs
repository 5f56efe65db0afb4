using System.Collections.Immutable;
using CsvHelper;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>Finds out what stands between the fields of a table.</summary>
internal static class Separators
{
    /// <summary>What is looked for, and what may be chosen.</summary>
    public static ImmutableArray<char> Candidates { get; } = [',', ';', '\t', '|'];

    /// <summary>The separator that gives the most fields in the most rows alike; a comma for a table of one column.</summary>
    public static char Detect(string text)
    {
        var best = (Separator: ',', Score: 0.0);
        foreach (var separator in Candidates)
        {
            var score = Score(text, separator);
            if (score > best.Score)
            {
                best = (separator, score);
            }
        }

        return best.Separator;
    }

    public static string Name(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "vertical bar",
        _ => separator.ToString(),
    };

    /// <summary>Reads records under our own eyes: the header is found by <see cref="HeaderRow"/>, and every record says where it stands.</summary>
    public static CsvReader Open(TextReader text, char separator, Action<CsvMalformedRecord>? malformed = null) => CsvReader.Create(text, new CsvReaderOptions
    {
        Separator = separator,
        HasHeader = false,
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed,
    });

    // The share of rows that have as many fields as the most frequent width, times that width less one.
    private static double Score(string text, char separator)
    {
        using var records = Open(new StringReader(text), separator);
        var widths = new Dictionary<int, int>();
        var rows = 0;
        while (rows < 200 && records.Read())
        {
            rows++;
            widths[records.FieldCount] = widths.GetValueOrDefault(records.FieldCount) + 1;
        }

        if (rows == 0)
        {
            return 0;
        }

        var (width, count) = widths.MaxBy(pair => pair.Value);
        return (width - 1) * (count / (double)rows) * (count / (double)rows);
    }
}
