using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Reviews;

/// <summary>A deal that drifted, was made anew, drifted again and came before the leadership on day 60.</summary>
internal static class ReviewStories
{
    public static Viewer Leader { get; } = new(new PersonId("lea"), Role.Leadership, []);

    public static Viewer Owner { get; } = new(new PersonId("marta"), Role.Owner, []);

    public static HistoryBuilder Escalated() => HistoryBuilder.Opened()
        .Planned(0,
            HistoryBuilder.Milestone("problem", MilestoneType.Discovery, 0, 20),
            HistoryBuilder.Milestone("trial", MilestoneType.Validation, 15, 30),
            HistoryBuilder.Milestone("contract", MilestoneType.Commitment, 40, 70))
        .Met(2)
        .Reached(18, "problem")
        .Planned(35,
            HistoryBuilder.Milestone("problem", MilestoneType.Discovery, 0, 20),
            HistoryBuilder.Milestone("trial", MilestoneType.Validation, 35, 46),
            HistoryBuilder.Milestone("contract", MilestoneType.Commitment, 50, 86))
        .Attached(20, EvidenceKind.ProofOfConcept, "trial")
        .Promised(10, CommitmentLevel.Written, documentBy: 40)
        .At(60, new DealEscalated(EscalationTrigger.ByHand, "We need the board.", HistoryBuilder.Day(67)));

    public static ReviewView Seen(this HistoryBuilder story, double day, Viewer? viewer = null) => ReviewView.Of(
        story.Build(), null, DriftRules.Default, WorkingCalendar.Default, HistoryBuilder.Sales, person => person.Value, viewer ?? Leader, HistoryBuilder.Day(day))!;
}
