using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>A promise.</summary>
public sealed class CommitmentDraft : DealDraft
{
    public string Text { get; set; } = "";

    public CommitmentSide Side { get; set; } = CommitmentSide.Buyer;

    public string Giver { get; set; } = "";

    public CommitmentLevel Level { get; set; } = CommitmentLevel.Verbal;

    public DateOnly? DocumentBy { get; set; }

    public double Importance { get; set; } = 1;

    public override string Title => "Record a commitment";

    public override string Verb => "Record this commitment";

    /// <summary>Begins with what would help.</summary>
    public static CommitmentDraft From(CommitmentMade step) => new() { Text = step.Text, Side = step.Side, Level = step.Level };

    protected override Fact Content(DealView view, ViewerClock clock) => new CommitmentMade(
        Text.Trim(), Side, Giver.Trim(), Level, DocumentBy is { } day ? EndOf(day, clock) : null, Importance);
}

/// <summary>A promise climbs the ladder.</summary>
public sealed class AdvanceDraft(Commitment promise, CommitmentLevel? level = null) : DealDraft
{
    public Commitment Promise { get; } = promise;

    public CommitmentLevel Level { get; set; } = level ?? (promise.Level < CommitmentLevel.Executed ? promise.Level + 1 : promise.Level);

    public override string Title => $"Advance “{Promise.Text}”";

    public override string Verb => $"Mark as {KindText.InText(KindText.Of(Level))}";

    protected override Fact Content(DealView view, ViewerClock clock) => new CommitmentAdvanced(Promise.Id, Level);
}

/// <summary>A promise was taken back.</summary>
public sealed class CommitmentWithdrawal(Commitment promise) : DealDraft
{
    public Commitment Promise { get; } = promise;

    public string Reason { get; set; } = "";

    public override string Title => $"Withdraw “{Promise.Text}”";

    public override string Verb => "Withdraw this commitment";

    protected override Fact Content(DealView view, ViewerClock clock) => new CommitmentWithdrawn(Promise.Id, Reason.Trim());
}
