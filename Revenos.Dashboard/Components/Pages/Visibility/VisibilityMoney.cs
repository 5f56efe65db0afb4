using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Parts of sums as text.</summary>
internal static class VisibilityMoney
{
    /// <summary>A part of a sum in brief: where nothing is left, "0" and not that nobody gave a value.</summary>
    public static string Brief(MoneySums part, MoneySums whole, ViewerClock clock) =>
        part.Items.Values.All(amount => amount == 0) && whole.Items.Values.Any(amount => amount != 0) ? "0" : MoneyText.Brief(part, clock.Culture);
}
