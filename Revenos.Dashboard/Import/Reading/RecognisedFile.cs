using System.Collections.Immutable;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>What a person says of a file instead of letting it be found out; null leaves it to be found out.</summary>
public sealed record ReadingChoices(string? Encoding = null, char? Separator = null)
{
    public static ReadingChoices FindOut { get; } = new();
}

/// <summary>What the content of a file is.</summary>
public enum FileShape
{
    /// <summary>Rows under named columns.</summary>
    Table,

    /// <summary>One fact a line, as the facts schema describes.</summary>
    Facts,
}

/// <summary>A file that can be read, and how: what was found out is stated so that a person can correct it.</summary>
/// <param name="Separator">What stands between two fields; meaningful for a table.</param>
/// <param name="HeaderRow">The number of the row with the names, from 1 and counting every record; meaningful for a table.</param>
/// <param name="Columns">The names, made unique and never empty; empty for facts.</param>
/// <param name="Sample">The first rows of data.</param>
/// <param name="Findings">What was found out, as sentences.</param>
public sealed record RecognisedFile(
    SourceFile File,
    FileShape Shape,
    TextEncoding Encoding,
    char Separator,
    int HeaderRow,
    ImmutableArray<string> Columns,
    ImmutableArray<ImmutableArray<string>> Sample,
    ImmutableArray<string> Findings)
{
    public TextReader OpenText(Action<long>? read = null) =>
        new StreamReader(File.Open(read), Encoding.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);

    public int IndexOf(string column)
    {
        var exact = Columns.IndexOf(column, 0, StringComparer.Ordinal);
        return exact >= 0 ? exact : Columns.IndexOf(column, 0, StringComparer.OrdinalIgnoreCase);
    }
}
