using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>One deal that needs somebody: why, and the one next step.</summary>
public sealed partial class TodayRow(ViewerClock clock)
{
    [Parameter, EditorRequired]
    public required StandingDeal Deal { get; set; }

    [Parameter, EditorRequired]
    public Need Need { get; set; }

    [Parameter]
    public bool ShowsOwner { get; set; }

    /// <summary>The first of the page has its one primary action.</summary>
    [Parameter]
    public bool IsFirst { get; set; }

    private string Why =>
        WhyText.Sentence(Deal.Standing, Deal.Deal.Rules.Options, Deal.Deal.Causes, Deal.DriftsAt, Deal.Deal.PausedUntil, clock);

    private NextStepText Step => NextStepText.Of(Need, Deal.Deal.Next, clock);
}
