using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>Somebody asks leadership to look.</summary>
/// <param name="terms">By when leadership should decide.</param>
public sealed class EscalationDraft(RecoveryTerms terms) : DealDraft
{
    public string Reason { get; set; } = "";

    public override string Title => "Ask leadership for help";

    public override string Verb => "Ask for help";

    /// <summary>By when leadership should have decided.</summary>
    public DateTimeOffset ReviewBy(ViewerClock clock) => terms.ReviewBy(clock.Now);

    protected override Fact Content(DealView view, ViewerClock clock) => new DealEscalated(EscalationTrigger.ByHand, Reason.Trim(), ReviewBy(clock));
}

/// <summary>What the review should know.</summary>
public sealed class CommentDraft(Escalation escalation) : DealDraft
{
    public Escalation Escalation { get; } = escalation;

    public string Text { get; set; } = "";

    public override string Title => "Say what the review should know";

    public override string Verb => "Add to the review";

    protected override Fact Content(DealView view, ViewerClock clock) => new EscalationCommented(Escalation.Fact, Text.Trim());
}

/// <summary>The support that a review promised was given.</summary>
public sealed class SupportDraft(SupportItem item) : DealDraft
{
    public SupportItem Item { get; } = item;

    public string Note { get; set; } = "";

    public override string Title => "The support was given";

    public override string Verb => "Mark as given";

    protected override Fact Content(DealView view, ViewerClock clock) => new SupportGiven(Item.Decision, Note.Trim());
}
