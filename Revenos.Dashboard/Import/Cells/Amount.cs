using System.Globalization;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Import.Cells;

/// <summary>Reads numbers and amounts of money.</summary>
public static class Amount
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["$"] = "USD",
        ["US$"] = "USD",
        ["C$"] = "CAD",
        ["CA$"] = "CAD",
        ["A$"] = "AUD",
        ["AU$"] = "AUD",
        ["¥"] = "JPY",
        ["₹"] = "INR",
        ["₩"] = "KRW",
        ["₽"] = "RUB",
        ["₺"] = "TRY",
        ["zł"] = "PLN",
        ["R$"] = "BRL",
        ["Fr."] = "CHF",
        ["₪"] = "ILS",
    };

    // Dollars, yen and crowns of several countries share a sign: the stated currency decides where it is one of them.
    private static readonly Dictionary<string, string[]> Shared = new(StringComparer.Ordinal)
    {
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"],
        ["¥"] = ["JPY", "CNY"],
    };

    /// <summary>An amount of money with its currency; without a sign or a code it is in the stated currency.</summary>
    public static Cell<Money> ParseMoney(string text, CellFormat format)
    {
        var (number, mark) = Split(text);
        var currency = mark.Length == 0 ? format.Currency : CurrencyOf(mark, format.Currency);
        if (currency is null)
        {
            return new CellProblem($"\"{mark}\" is no currency.", "Write the amount with a code such as EUR, or the number alone.");
        }

        var amount = Parse(number, format);
        return amount.Problem is { } problem ? problem
            : amount.Value < 0 ? new CellProblem("The amount is negative.", "A deal is worth zero or more: correct the amount, or leave it empty.")
            : new Money(amount.Value, currency);
    }

    /// <summary>A number; one that ends in a percent sign is divided by a hundred.</summary>
    public static Cell<decimal> Parse(string text, CellFormat format)
    {
        var trimmed = Squeeze(text);
        var isPercent = trimmed.EndsWith('%');
        var isNegative = trimmed is ['(', .., ')'];
        var digits = isPercent ? trimmed[..^1] : isNegative ? trimmed[1..^1] : trimmed;
        if (digits.Length == 0)
        {
            return NotANumber;
        }

        if (Mark(digits, format.DecimalMark) is not { } mark)
        {
            return new CellProblem(
                $"\"{text.Trim()}\" can be a number of thousands or a number with three decimals.",
                "Say what stands before the decimals: point or comma.",
                IsQuestion: true);
        }

        var (grouping, point) = mark == DecimalMark.Comma ? ('.', ',') : (',', '.');
        if (!GroupsFit(digits, grouping, point))
        {
            return NotANumber;
        }

        var plain = digits.Replace(grouping.ToString(), "", StringComparison.Ordinal).Replace(point, '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
        {
            return NotANumber;
        }

        return (isNegative ? -value : value) / (isPercent ? 100 : 1);
    }

    private static CellProblem NotANumber { get; } = new("This is not a number.", "Write the number in digits, such as 12500 or 12500.50.");

    // Blanks and apostrophes only ever part thousands.
    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));

    /// <summary>The decimal mark of one number: stated, or told by the number itself; null when both readings make sense.</summary>
    private static DecimalMark? Mark(string digits, DecimalMark? stated)
    {
        var (comma, point) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));
        if (stated is not null || (comma < 0 && point < 0))
        {
            return stated ?? DecimalMark.Point;
        }

        if (comma >= 0 && point >= 0)
        {
            return comma > point ? DecimalMark.Comma : DecimalMark.Point;
        }

        var (at, isComma) = (Math.Max(comma, point), comma >= 0);
        var isRepeated = digits.IndexOf(digits[at], StringComparison.Ordinal) != at;
        var decimals = digits.Length - at - 1;
        return isRepeated ? (isComma ? DecimalMark.Point : DecimalMark.Comma)
            : decimals == 3 && at is >= 1 and <= 3 && digits[0] != '0' ? null
            : isComma ? DecimalMark.Comma : DecimalMark.Point;
    }

    // 1.23.4 is a version and 12,34,567 is Indian: three digits after each mark, or two of them between marks.
    private static bool GroupsFit(string digits, char grouping, char point)
    {
        var whole = digits.Split(point)[0].TrimStart('-', '+');
        var groups = whole.Split(grouping);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3 && groups[1..].All(group => group.Length is 2 or 3));
    }

    private static (string Number, string Mark) Split(string text)
    {
        var trimmed = text.Trim();
        var first = trimmed.AsSpan().IndexOfAnyInRange('0', '9');
        var last = trimmed.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return (trimmed, "");
        }

        while (first > 0 && trimmed[first - 1] is '-' or '(' or '.' or ',')
        {
            first--;
        }

        while (last + 1 < trimmed.Length && trimmed[last + 1] is ')' or '%')
        {
            last++;
        }

        var before = trimmed[..first].Trim();
        var after = trimmed[(last + 1)..].Trim();
        return before is "-" ? ("-" + trimmed[first..(last + 1)], after) : (trimmed[first..(last + 1)], (before + after).Trim());
    }

    private static string? CurrencyOf(string mark, string stated)
    {
        var code = mark.ToUpperInvariant();
        return Shared.TryGetValue(mark, out var shared) && shared.Contains(stated) ? stated
            : Symbols.TryGetValue(mark, out var symbol) ? symbol
            : Money.IsCurrency(code) ? code
            : null;
    }
}
