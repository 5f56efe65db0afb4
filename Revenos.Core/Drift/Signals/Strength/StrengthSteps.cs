using Revenos.Core.Deals;
using Revenos.Core.Facts;

namespace Revenos.Core.Drift.Signals.Strength;

/// <summary>The steps that lift commitment strength: bringing a promise one level up, the lowest first, before asking the buyer for a new one.</summary>
internal static class StrengthSteps
{
    public static IEnumerable<Fact> Candidates(Deal deal)
    {
        var advances =
            from promise in deal.Commitments
            where promise is { IsWithdrawn: false, Level: < CommitmentLevel.Executed }
            orderby promise.Level, promise.MadeAt
            select new CommitmentAdvanced(promise.Id, promise.Level + 1);
        var asks =
            from level in Enum.GetValues<CommitmentLevel>()
            select new CommitmentMade("", CommitmentSide.Buyer, "", level, null, 1);
        return advances.Concat<Fact>(asks);
    }
}
