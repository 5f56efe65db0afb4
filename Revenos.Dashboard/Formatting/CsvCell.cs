using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>Writes one cell of a table for other programs.</summary>
public static class CsvCell
{
    private const string Starters = "=+-@\t\r＝＋－＠";

    /// <summary>
    /// The cell in quotation marks, with an apostrophe before whatever a spreadsheet could take for a formula. A plain negative number
    /// is left as it is.
    /// </summary>
    public static string Write(string cell)
    {
        var harmless = IsFormula(cell) ? "'" + cell : cell;
        return "\"" + harmless.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static bool IsFormula(string cell)
    {
        var start = cell.AsSpan().TrimStart();
        var first = cell.Length > 0 && Starters.Contains(cell[0], StringComparison.Ordinal);
        var afterBlanks = start.Length > 0 && Starters.Contains(start[0], StringComparison.Ordinal);
        return (first || afterBlanks) && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }
}
