using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift.Golden;

/// <summary>A deal of two years of which some signals are dead and the others perfect.</summary>
internal static class TwoDeadSignals
{
    private const int Today = 730;

    public static DateTimeOffset Now => HistoryBuilder.Day(Today);

    public static DealHistory History(IReadOnlySet<Signal> dead)
    {
        // Alive, the milestone is still in its window; dead, it should have taken one day and has taken two years.
        var story = HistoryBuilder.Opened().Planned(
            0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, dead.Contains(Signal.MilestoneVelocity) ? 1 : Today));
        for (var day = 0; day < Today && !dead.Contains(Signal.EngagementDensity); day += 5)
        {
            story.Met(day);
        }

        if (!dead.Contains(Signal.EvidenceFreshness))
        {
            story.Attached(Today, EvidenceKind.ProofOfConcept);
        }

        if (!dead.Contains(Signal.CommitmentStrength))
        {
            story.Promised(Today - 30, CommitmentLevel.Executed);
        }

        return story.Build();
    }
}
