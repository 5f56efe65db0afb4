using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>The buyer bought.</summary>
public sealed class WinDraft : DealDraft
{
    public string Note { get; set; } = "";

    public override string Title => "Close as won";

    public override string Verb => "Close as won";

    protected override Fact Content(DealView view, ViewerClock clock) => new DealWon(Note.Trim());
}

/// <summary>The deal ends without a sale.</summary>
public sealed class LossDraft : DealDraft
{
    public LossReason Reason { get; set; } = LossReason.NoDecision;

    public string Note { get; set; } = "";

    public override string Title => "Close as lost";

    public override string Verb => "Close as lost";

    protected override Fact Content(DealView view, ViewerClock clock) => new DealLost(Reason, Note.Trim());
}
