using Revenos.Core.Facts;

namespace Revenos.Core.Deals;

/// <summary>
/// The order in which facts are folded: by when they occurred. Facts of the same instant are put in an order that does
/// not depend on when they were recorded: what introduces something comes before what refers to it, then by id.
/// </summary>
internal sealed class FactOrder : IComparer<RecordedFact>
{
    public static FactOrder ByOccurrence { get; } = new();

    public int Compare(RecordedFact? x, RecordedFact? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byInstant = x.OccurredAt.CompareTo(y.OccurredAt);
        var byRank = byInstant != 0 ? byInstant : Rank(x.Content) - Rank(y.Content);
        return byRank != 0 ? byRank : x.Id.Value.CompareTo(y.Id.Value);
    }

    private static int Rank(Fact fact) => fact switch
    {
        DealOpened => 0,
        PlanAnchored => 1,
        StakeholderAdded or CommitmentMade or EvidenceAttached or ContextChanged => 2,
        // A criterion comes true while the deal rests, with proof that is there by then.
        PauseCriterionMet => 3,
        DealReengaged => 4,
        MilestoneRedated or DealReanchored => 5,
        StakeholderChanged or CommitmentAdvanced or MilestoneCompleted => 6,
        DealPaused or PauseExtended => 9,
        DealWon or DealLost => 10,
        MilestoneReopened or CommitmentWithdrawn or EvidenceWithdrawn or StakeholderLeft => 8,
        EscalationViewed or EscalationCommented or EscalationDecided => 8,
        SupportGiven => 9,
        _ => 7,
    };
}
