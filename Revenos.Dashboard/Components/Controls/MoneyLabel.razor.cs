using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>An amount: short on cards, full where there is room.</summary>
public sealed partial class MoneyLabel(ViewerClock clock)
{
    [Parameter, EditorRequired]
    public Money Money { get; set; }

    [Parameter]
    public bool IsFull { get; set; }
}
