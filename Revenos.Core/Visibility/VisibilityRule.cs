using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Plans;

namespace Revenos.Core.Visibility;

/// <summary>How much of a deal's value can be seen: what is proven decides, drift takes one layer off, a paused deal shows nothing.</summary>
public static class VisibilityRule
{
    /// <summary>What the layer of a deal rests on apart from the signals.</summary>
    public static VisibilityBasis BasisOf(Deal deal) => new(
        IsProven(deal, MilestoneType.Discovery),
        IsProven(deal, MilestoneType.Validation),
        IsProven(deal, MilestoneType.Commitment));

    /// <summary>The layer of a deal that is judged.</summary>
    /// <param name="basis">What it rests on apart from the signals.</param>
    /// <param name="isFresh">Whether evidence freshness is at or above its threshold; unknown is not.</param>
    /// <param name="isStrong">Whether commitment strength is at or above its threshold; unknown is not.</param>
    /// <param name="state">How the deal stands.</param>
    public static VisibilityLayer LayerOf(VisibilityBasis basis, bool isFresh, bool isStrong, DealState state)
    {
        var layer = basis.Commitment && isStrong ? VisibilityLayer.Committed
            : basis.Validation && isFresh ? VisibilityLayer.Evidenced
            : basis.Discovery ? VisibilityLayer.Indicated
            : VisibilityLayer.Opaque;
        return state == DealState.Drifting && layer > VisibilityLayer.Opaque ? layer - 1 : layer;
    }

    /// <summary>The layer of a deal that is not judged: won is all there is to see, paused and lost nothing.</summary>
    public static VisibilityLayer LayerOf(DealState halted) => halted == DealState.Won ? VisibilityLayer.Committed : VisibilityLayer.Opaque;

    /// <summary>Whether a milestone of the type is complete with its evidence. Proof that expired since does not undo it: that is for freshness to tell.</summary>
    private static bool IsProven(Deal deal, MilestoneType type)
    {
        foreach (var milestone in deal.Plan)
        {
            if (milestone.Milestone.Type == type
                && milestone.CompletedAt is { } completed
                && deal.EvidenceFor(milestone, completed) >= milestone.Milestone.Evidence.Minimum)
            {
                return true;
            }
        }

        return false;
    }
}
