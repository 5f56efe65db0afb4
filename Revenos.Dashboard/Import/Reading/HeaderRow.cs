using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>Finds the row with the column names, and makes the names usable.</summary>
internal static partial class HeaderRow
{
    /// <summary>
    /// The index of the first row that fills more than one cell, as titles above a table do not, or, where the table has one
    /// column, of the first row at all.
    /// </summary>
    public static int Find(IReadOnlyList<string[]> rows)
    {
        var widest = rows.Max(Filled);
        for (var i = 0; i < rows.Count; i++)
        {
            if (Filled(rows[i]) >= (widest > 2 ? 2 : 1))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether every filled cell is a number or a date: names rarely are.</summary>
    public static bool LooksLikeData(string[] row) => row.Any(cell => cell.Length > 0) && row.All(cell => cell.Length == 0 || IsNumberOrDate(cell.Trim()));

    /// <summary>Names without line breaks, never empty and never twice.</summary>
    public static ImmutableArray<string> Names(string[] row)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableArray.CreateBuilder<string>(row.Length);
        for (var i = 0; i < row.Length; i++)
        {
            var tidy = Blanks().Replace(row[i], " ").Trim();
            var name = tidy.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"column {i + 1}") : tidy;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{tidy} ({n})");
            }

            names.Add(name);
        }

        return names.ToImmutable();
    }

    private static int Filled(string[] row) => row.Count(cell => !string.IsNullOrWhiteSpace(cell));

    private static bool IsNumberOrDate(string cell) =>
        decimal.TryParse(cell, NumberStyles.Any, CultureInfo.InvariantCulture, out _)
        || (char.IsAsciiDigit(cell[0]) && DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
