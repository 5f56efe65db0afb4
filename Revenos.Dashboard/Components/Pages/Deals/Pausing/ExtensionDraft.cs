using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>The deal rests longer, with the same criteria.</summary>
public sealed class ExtensionDraft(RestLimits limits) : DealDraft
{
    public DateOnly? On { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Why it may rest more often or longer than usual.</summary>
    public string Override { get; set; } = "";

    public override string Title => "Extend the pause";

    public override string Verb => "Extend this pause";

    /// <summary>The limit that this extension would pass; null when it passes none.</summary>
    public PassedLimit? Passes(Deal deal, ViewerClock clock) => limits.Passed(deal, On, clock);

    protected override Fact Content(DealView view, ViewerClock clock) => new PauseExtended(
        On ?? DateOnly.MinValue,
        Reason.Trim(),
        Passes(view.Deal, clock) is not null && Override.Trim() is { Length: > 0 } reason ? reason : null);
}
