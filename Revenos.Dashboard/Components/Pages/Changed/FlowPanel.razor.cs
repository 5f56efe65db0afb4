using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>How value flowed between two instants.</summary>
public sealed partial class FlowPanel(ViewerClock clock)
{
    [Parameter, EditorRequired]
    public required ChangesView View { get; set; }

    /// <summary>The chart.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Sum(MoneySums sums) => sums.Items.Values.All(amount => amount == 0) ? "0" : MoneyText.Brief(sums, clock.Culture);

    private string Signed(MoneySums sums)
    {
        string[] parts = [.. sums.Sums.Where(money => money.Amount != 0).Select(money => $"{(money.Amount > 0 ? '+' : '−')}\u00A0{MoneyText.Brief(money with { Amount = Math.Abs(money.Amount) }, clock.Culture)}")];
        return parts.Length == 0 ? "–" : string.Join(", ", parts);
    }
}
