using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Revenos.Dashboard.Formatting;

/// <summary>A table for other programs: numbers with a point, days as 2026-12-03, money as an amount beside its currency.</summary>
/// <param name="Name">The name of the file, without its ending.</param>
/// <param name="Head">The words above the columns.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record CsvTable(string Name, ImmutableArray<string> Head, IEnumerable<ImmutableArray<string>> Rows)
{
    /// <summary>A number as a cell; an empty one for null.</summary>
    public static string Cell(double? value) => value is { } number ? Math.Round(number, 4).ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>An amount as a cell, written alike however a database keeps its zeros.</summary>
    public static string Cell(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A count as a cell.</summary>
    public static string Cell(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as a cell; an empty one for null.</summary>
    public static string Cell(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>An instant as a cell, in UTC; an empty one for null.</summary>
    public static string Cell(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. No cell is ever run as a formula.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation = default)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(Record(Head).AsMemory(), cancellation);
        foreach (var row in Rows)
        {
            await text.WriteAsync(Record(row).AsMemory(), cancellation);
        }
    }

    private static string Record(ImmutableArray<string> cells) => string.Join(',', cells.Select(CsvCell.Write)) + "\r\n";
}
