using System.Globalization;
using CsvHelper;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>One row of a table: the cells that were asked for, and what is wrong with the row.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1.</param>
/// <param name="Cells">The wanted cells in the order they were asked for; where there is a problem they may have slipped into wrong columns.</param>
public readonly record struct TableRow(long Line, string[] Cells, RowProblem? Problem);

/// <summary>Why a row cannot be read.</summary>
public sealed record RowProblem(string Column, string Value, string What, string Remedy);

/// <summary>Reads the rows of a recognised table one after the other; holds no more than one of them.</summary>
public sealed class TableReader(RecognisedFile file, IReadOnlyList<int> wanted, bool fillShortRows = false)
{
    /// <summary>Why reading ended before the end of the file; null when it did not.</summary>
    public Refusal? Broken { get; private set; }

    public IEnumerable<TableRow> Rows(Action<long>? read = null)
    {
        using var guard = new RecordGuard(file.OpenText(read));
        using var records = Separators.Open(guard, file.Separator, Malformed);
        for (var row = 1; Next(records); row++)
        {
            guard.Begin();
            if (row > file.HeaderRow && !IsBlank(records))
            {
                yield return Take(records);
            }
        }
    }

    private void Malformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            Broken = ReadingRefusals.OpenQuote(file.File.Name, record.LineNumber);
        }
    }

    private bool Next(CsvReader records)
    {
        try
        {
            return records.Read() && Broken is null;
        }
        catch (RecordTooLongException)
        {
            Broken = ReadingRefusals.OpenQuote(file.File.Name, records.LineNumber);
            return false;
        }
        catch (InvalidDataException)
        {
            Broken = ReadingRefusals.BrokenGzip(file.File.Name);
            return false;
        }
    }

    private static bool IsBlank(CsvReader records)
    {
        for (var i = 0; i < records.FieldCount; i++)
        {
            if (!records.IsEmpty(i) && !string.IsNullOrWhiteSpace(records.GetString(i)))
            {
                return false;
            }
        }

        return true;
    }

    private TableRow Take(CsvReader records)
    {
        var problem = WidthProblem(records);
        var cells = new string[wanted.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = wanted[i] < records.FieldCount ? records.GetString(wanted[i]) : "";
            problem ??= TextProblem(cells[i], wanted[i]);
        }

        return new TableRow(records.LineNumber, cells, problem);
    }

    // Empty cells too many are how some programs end a row; anything else may have slipped into a wrong column.
    private RowProblem? WidthProblem(CsvReader records)
    {
        var extra = records.FieldCount - file.Columns.Length;
        if (extra == 0 || (extra < 0 && fillShortRows))
        {
            return null;
        }

        if (extra > 0)
        {
            var last = records.FieldCount - 1;
            while (last >= file.Columns.Length && string.IsNullOrWhiteSpace(records.GetString(last)))
            {
                last--;
            }

            if (last < file.Columns.Length)
            {
                return null;
            }
        }

        return new RowProblem(
            "",
            records.FieldCount > 0 ? records.GetString(records.FieldCount - 1) : "",
            string.Create(CultureInfo.InvariantCulture, $"The row has {records.FieldCount} fields where the header has {file.Columns.Length}."),
            extra > 0
                ? "Put quotation marks round a text that contains the separator."
                : "Fill the row up with empty fields, or state that short rows end in empty cells.");
    }

    private RowProblem? TextProblem(string cell, int column) =>
        cell.Contains('\0', StringComparison.Ordinal)
            ? new RowProblem(file.Columns[column], cell, "The cell contains a null character.", "Export the file again as CSV UTF-8, or take the character out.")
        : cell.Contains('\uFFFD', StringComparison.Ordinal)
            ? new RowProblem(file.Columns[column], cell, "The cell contains characters that were damaged when the file was saved.", "Export the file again as CSV UTF-8, or state its encoding.")
        : null;
}
