using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>The words of the needs.</summary>
internal static class NeedText
{
    public static string Title(Need need) => need switch
    {
        Need.Drifting => "Drifting now",
        Need.PauseEnded => "Pauses that ended",
        Need.DriftsSoon => "Will drift within 7 days",
        Need.Escalated => "Before the leadership",
        Need.Watch => "One signal below",
        Need.Reanchored => "Being observed",
    };

    /// <summary>The board with such deals, among others; all of it where their signals may stand anyhow.</summary>
    public static string Board(Need need) => Urls.Board(("state", need switch
    {
        Need.Drifting => StateText.Slug(DealState.Drifting),
        Need.PauseEnded => StateText.Slug(DealState.Paused),
        Need.DriftsSoon or Need.Watch => StateText.Slug(DealState.Watch),
        Need.Escalated or Need.Reanchored => null,
    }));
}
