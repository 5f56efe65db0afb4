using System.Globalization;
using System.Text.RegularExpressions;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Import.Cells;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Looks whether dates and numbers, whose order or mark nobody stated, prove it themselves: one 31/12/2026 says that the day comes
/// first, one 1.234,50 that decimals follow a comma. Without a proof the question goes to a person.
/// </summary>
internal sealed partial class FormatProof(CellFormat format)
{
    private Place? _dayFirst;
    private Place? _monthFirst;
    private Place? _eitherDate;
    private Place? _point;
    private Place? _comma;
    private Place? _eitherNumber;

    public void SeeDate(string cell, string column, long line)
    {
        if (format.Dates is not null || cell.Length == 0 || Ordered().Match(cell) is not { Success: true } match)
        {
            return;
        }

        var (a, b) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        var place = new Place(cell, column, line);
        if (a > 12)
        {
            _dayFirst ??= place;
        }
        else if (b > 12)
        {
            _monthFirst ??= place;
        }
        else if (a != b && !cell.Contains('.', StringComparison.Ordinal))
        {
            _eitherDate ??= place;
        }
    }

    public void SeeNumber(string cell, string column, long line)
    {
        if (format.DecimalMark is not null || cell.Length == 0)
        {
            return;
        }

        var (comma, point) = (cell.LastIndexOf(','), cell.LastIndexOf('.'));
        if (comma < 0 && point < 0)
        {
            return;
        }

        var place = new Place(cell, column, line);
        if (Amount.ParseMoney(cell, format).Problem is { IsQuestion: true })
        {
            _eitherNumber ??= place;
        }
        else if (Decides(cell, ',', point, comma))
        {
            _comma ??= place;
        }
        else if (Decides(cell, '.', comma, point))
        {
            _point ??= place;
        }
    }

    /// <summary>The format with what was proven, or the question.</summary>
    public Outcome<CellFormat> Conclude()
    {
        if (_dayFirst is { } day && _monthFirst is { } month)
        {
            return new Refusal("dates-mixed", $"Dates come in two orders: {day} has the day first, {month} the month. Write them in one order, best as 2026-11-30.");
        }

        if (_eitherDate is { } date && _dayFirst is null && _monthFirst is null)
        {
            return new Refusal(
                "dates-ambiguous",
                $"Whether the day or the month comes first cannot be told from {date}. State it: dayFirst or monthFirst.");
        }

        if (_comma is { } comma && _point is { } point)
        {
            return new Refusal("numbers-mixed", $"Numbers come in two kinds: {comma} has a decimal comma, {point} a decimal point. Write them in one kind.");
        }

        if (_eitherNumber is { } number && _comma is null && _point is null)
        {
            return new Refusal("numbers-ambiguous", $"Whether {number} has decimals or thousands cannot be told. State what stands before the decimals: point or comma.");
        }

        return format with
        {
            Dates = format.Dates ?? (_dayFirst is not null ? DateOrder.DayFirst : _monthFirst is not null ? DateOrder.MonthFirst : null),
            DecimalMark = format.DecimalMark ?? (_comma is not null ? DecimalMark.Comma : _point is not null ? DecimalMark.Point : null),
        };
    }

    /// <summary>What was proven, as sentences.</summary>
    public IEnumerable<string> Findings()
    {
        if ((_dayFirst ?? _monthFirst) is { } date)
        {
            yield return $"The {(_dayFirst is not null ? "day" : "month")} comes first in dates, as {date} shows.";
        }

        if ((_comma ?? _point) is { } number)
        {
            yield return $"Decimals follow a {(_comma is not null ? "comma" : "point")}, as {number} shows.";
        }
    }

    // The mark is the last one of a number that has both, or the only one and not followed by three digits.
    private static bool Decides(string cell, char mark, int other, int at) =>
        at > other && (other >= 0 || (cell.IndexOf(mark, StringComparison.Ordinal) == at && cell.AsSpan(at + 1).TrimEnd().Length is 1 or 2));

    private sealed record Place(string Cell, string Column, long Line)
    {
        public override string ToString() => $"\"{Cell}\" ({Column}, row {Line})";
    }

    [GeneratedRegex(@"^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")]
    private static partial Regex Ordered();
}
