using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

/// <summary>Views of made-up histories, as the page would show them.</summary>
internal static class DealViews
{
    /// <summary>A deal that is late and quiet on day 60: discovery was done on day 18, the trial is open since day 15 in a window of 15 days.</summary>
    public static HistoryBuilder Drifting() => HistoryBuilder.Opened()
        .Planned(0,
            HistoryBuilder.Milestone("problem", MilestoneType.Discovery, 0, 20),
            HistoryBuilder.Milestone("trial", MilestoneType.Validation, 15, 30, "validation"),
            HistoryBuilder.Milestone("contract", MilestoneType.Commitment, 40, 70, "commitment"))
        .At(1, new Revenos.Core.Facts.StakeholderAdded("Ruth Bramwell", "Plant director", Authority.DecisionMaker))
        .Met(2)
        .Met(12)
        .Reached(18, "problem")
        .Attached(50, EvidenceKind.ProofOfConcept, "trial")
        .Promised(20, CommitmentLevel.Documented);

    /// <summary>The people of the directory, as the page offers them.</summary>
    public static ImmutableArray<Colleague> People { get; } =
    [
        new(new PersonId("ilse"), "Ilse Vogt", new TeamId("south"), "South"),
        new(new PersonId("jon"), "Jon Adler", null, null),
        new(new PersonId("marta"), "Marta Berg", new TeamId("north"), "North"),
    ];

    /// <summary>A view as this viewer has it.</summary>
    public static DealView SeenBy(this DealView view, Viewer viewer) => view with { Viewer = viewer, Colleagues = People };

    public static DealView On(this HistoryBuilder story, double day) => story.Build().On(day);

    public static DealView On(this DealHistory history, double day) =>
        DealView.Of(history, DriftRules.Default, HistoryBuilder.Sales, person => person.Value, HistoryBuilder.Day(day))!;
}
