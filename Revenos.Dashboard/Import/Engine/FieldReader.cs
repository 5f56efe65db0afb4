using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>What is wrong with a field: the column and cell it came from, and the way out.</summary>
internal sealed record FieldFault(string Column, string Value, CellProblem Problem);

/// <summary>Reads the fields of one fact from one row. The first fault is kept; what is read after it means nothing.</summary>
internal sealed class FieldReader(BoundEmission emission, RowInDeal row, CellFormat format)
{
    private const int LongestText = 4000;
    private const int LongestName = 200;

    public FieldFault? Fault { get; private set; }

    public string Text(string field, string fallback = "")
    {
        var said = Say(field);
        if (said.Text.Length > LongestText)
        {
            Fail(said, new CellProblem(
                string.Create(CultureInfo.InvariantCulture, $"The text has {said.Text.Length} characters; there is room for {LongestText}."), "Shorten it."));
        }

        return said.Text.Length == 0 ? fallback : said.Text;
    }

    /// <summary>A text that must be there, and short enough to stand in a list.</summary>
    public string Name(string field)
    {
        var text = Brief(field);
        if (text.Length == 0)
        {
            Fail(Say(field), new CellProblem($"The {field} is empty.", "Fill it in."));
        }

        return text;
    }

    /// <summary>A text short enough to stand in a list.</summary>
    public string Brief(string field, string fallback = "")
    {
        var text = Text(field, fallback);
        if (text.Length > LongestName)
        {
            Fail(Say(field), new CellProblem(
                string.Create(CultureInfo.InvariantCulture, $"The {field} has {text.Length} characters; there is room for {LongestName}."), "Shorten it."));
        }

        return text;
    }

    /// <summary>One of the names of an enumeration, whatever its letter case, blanks and dashes.</summary>
    public T Choice<T>(string field, T fallback)
        where T : struct, Enum
    {
        var said = Say(field);
        if (said.Text.Length == 0)
        {
            return fallback;
        }

        var squeezed = string.Concat(said.Text.Where(char.IsLetterOrDigit));
        if (!char.IsAsciiDigit(squeezed.FirstOrDefault('0')) && Enum.TryParse<T>(squeezed, ignoreCase: true, out var value))
        {
            return value;
        }

        Fail(said, new CellProblem($"\"{said.Text}\" is not known here.", $"Map it to one of {string.Join(", ", Enum.GetNames<T>())}."));
        return fallback;
    }

    public Money Money(string field)
    {
        var currency = Text("currency", format.Currency).ToUpperInvariant();
        var said = Say(field);
        if (!Core.Values.Money.IsCurrency(currency))
        {
            Fail(Say("currency"), new CellProblem($"\"{currency}\" is no currency.", "Use a code such as EUR."));
        }

        if (said.Text.Length == 0)
        {
            return new Money(0, currency);
        }

        var money = Amount.ParseMoney(said.Text, format with { Currency = currency });
        return Take(said, money);
    }

    public DateOnly? Day(string field)
    {
        var said = Say(field);
        return said.Text.Length == 0 ? null : Take(said, Instant.ParseDay(said.Text, format));
    }

    public DateTimeOffset? Moment(string field)
    {
        var said = Say(field);
        return said.Text.Length == 0 ? null : Take(said, Instant.Parse(said.Text, format));
    }

    public double Number(string field, double fallback)
    {
        var said = Say(field);
        return said.Text.Length == 0 ? fallback : (double)Take(said, Amount.Parse(said.Text, format));
    }

    public bool Has(string field) => emission.Fields.ContainsKey(field);

    public void Fail(string field, CellProblem problem) => Fail(Say(field), problem);

    private Said Say(string field)
    {
        if (!emission.Fields.TryGetValue(field, out var expression))
        {
            return new Said("", "", null);
        }

        var said = expression.Say(row);
        if (said.Problem is { } problem)
        {
            Fail(said, problem);
            return said with { Text = "" };
        }

        return said;
    }

    private T Take<T>(Said said, Cell<T> cell)
    {
        if (cell.Problem is { } problem)
        {
            Fail(said, problem);
        }

        return cell.Value;
    }

    private void Fail(Said said, CellProblem problem) => Fault ??= new FieldFault(said.Column, said.Text, problem);
}
