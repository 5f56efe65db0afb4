using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.NewDeal;

/// <summary>What somebody has typed so far.</summary>
public sealed class NewDealForm
{
    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public string Currency { get; set; } = "EUR";

    /// <summary>A playbook's key; empty for none.</summary>
    public string Playbook { get; set; } = "";

    public DateOnly? ExpectedClose { get; set; }

    /// <summary>The key of the person who leads it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>All that is wrong, by field; empty when the deal can be made.</summary>
    public IReadOnlyDictionary<string, string> Faults(CultureInfo culture, DateOnly today)
    {
        var faults = new Dictionary<string, string>();
        if (string.IsNullOrWhiteSpace(Account))
        {
            faults[nameof(Account)] = "Say who buys.";
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            faults[nameof(Name)] = "Say in a few words what they buy.";
        }

        if (AmountInput.Fault(Value, culture) is { } fault)
        {
            faults[nameof(Value)] = fault;
        }

        if (!Money.IsCurrency(Currency))
        {
            faults[nameof(Currency)] = "A currency has three capital letters, such as EUR.";
        }

        if (ExpectedClose < today)
        {
            faults[nameof(ExpectedClose)] = "This day is past. Choose today or a later one.";
        }

        return faults;
    }
}
