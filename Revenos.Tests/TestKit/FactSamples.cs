using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Tests.TestKit;

/// <summary>Facts of every kind: once with every member told, once with as little as a fact can say.</summary>
public static class FactSamples
{
    private static readonly FactId Other = new(new Guid("0198c0de-0000-7000-8000-000000000001"));
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 31, 9, 30, 0, TimeSpan.Zero).AddTicks(1_234_560);
    private static readonly Window Window = new(At, At.AddDays(14));
    private static readonly Milestone Pilot = new(
        new("pilot"), "Pilot", MilestoneType.Validation, new StageId("validation"), Window, "It runs.", "Ada", new EvidenceRequirement([EvidenceKind.ProofOfConcept, EvidenceKind.Other], 2));
    private static readonly StoredFile File = new("0198c0de000070008000000000000002", "proof “1”.pdf", "application/pdf", 12_345);

    public static ImmutableArray<Fact> Full { get; } =
    [
        new DealOpened("Sensors für alle", "Ångström & Söhne", new("ada"), new TeamId("north"), new("sales"), new("discovery"), new Money(12_500.50m, "EUR"), new DateOnly(2026, 6, 30), new PlaybookId("standard"), new Tracking(false, false)),
        new DealRenamed("Sensors", "Acme"),
        new DealRevalued(new Money(0.10m, "JPY")),
        new CloseExpected(new DateOnly(2026, 7, 1)),
        new OwnerChanged(new("ben"), new TeamId("south")),
        new ColleagueNamed(new("cleo")),
        new StageEntered(new("validation"), "The board has approved it."),
        new DealWon("Signed in person."),
        new DealLost(LossReason.WentQuiet, "Three months."),
        new DealPaused("Budget freeze", new DateOnly(2026, 9, 1), ["A new budget", "The old sponsor"], PauseKind.BudgetCycle, new PersonId("ben"), "The merger takes long."),
        new PauseFellDue(Other),
        new PauseCriterionMet(Other, 1, new FactId(new Guid("0198c0de-0000-7000-8000-000000000003")), "It stands in the minutes."),
        new PauseExtended(new DateOnly(2026, 12, 1), "Not yet", "The merger takes long."),
        new DealReengaged("The freeze is over.", [Pilot]),
        new DealReanchored(
            [CauseKind.StakeholderDisengagement, CauseKind.ContextDecay],
            [new StakeholderIntent(Other, Intent.Confirmed, EngagementKind.Call, new DateOnly(2026, 3, 30), "Still wants it."), new StakeholderIntent(Other, Intent.NotAsked, null, null, "")],
            [Pilot],
            new Trajectory("A new sponsor", "The board has agreed", "Workshop", new DateOnly(2026, 4, 7)),
            At.AddDays(14)),
        new ObservationEnded(Other),
        new DealEscalated(EscalationTrigger.ByHand, "We need the board.", At.AddDays(7)),
        new EscalationViewed(Other),
        new EscalationCommented(Other, "They wait for the law."),
        new EscalationDecided(Other, ReviewDecision.Support, "Worth it.", new SupportPromise("An engineer", "Ida Berg", new DateOnly(2026, 5, 1)), At.AddDays(21)),
        new SupportGiven(Other, "She was there for a week."),
        new PlanAnchored([Pilot], "New scope"),
        new MilestoneRedated(new("pilot"), Window, "Holidays"),
        new MilestoneCompleted(new("pilot"), "It runs."),
        new MilestoneReopened(new("pilot"), "It stopped."),
        new StakeholderAdded("Dana", "CFO", Authority.DecisionMaker),
        new StakeholderChanged(Other, "CEO", Authority.Champion),
        new StakeholderLeft(Other, "Another job"),
        new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [Other, new FactId(new Guid("0198c0de-0000-7000-8000-000000000003"))], Authority.Influencer, "Line\nbreak \"quoted\" <tag> é 🙂"),
        new EvidenceAttached(EvidenceKind.BudgetApproval, "Approval", new MilestoneId("pilot"), new EvidencePlace("https://example.org/a?b=c", File), At.AddDays(90)),
        new EvidenceWithdrawn(Other, "Wrong year"),
        new CommitmentMade("They will sign", CommitmentSide.Buyer, "Dana", CommitmentLevel.Written, At.AddDays(7), 2.5),
        new CommitmentAdvanced(Other, CommitmentLevel.Executed),
        new CommitmentWithdrawn(Other, "They changed their minds"),
        new RationaleConfirmed("They lose a day a week."),
        new ContextChanged(ContextChangeKind.Reorganisation, "Two departments merged."),
        new ContextAnswered(Other, "Met the new head."),
        new FactCorrected(Other, new DealRevalued(new Money(1m, "EUR")), "A typing mistake"),
    ];

    public static ImmutableArray<Fact> Spare { get; } =
    [
        new DealOpened("D", "A", new("o"), null, new("p"), new("s"), new Money(0m, "EUR"), null, null, Tracking.Full),
        new DealRenamed("D", "A"),
        new DealRevalued(new Money(0m, "EUR")),
        new CloseExpected(null),
        new OwnerChanged(new("o"), null),
        new ColleagueNamed(new("c")),
        new StageEntered(new("s"), null),
        new DealWon(""),
        new DealLost(LossReason.Other, ""),
        new DealPaused("R", new DateOnly(2026, 9, 1), []),
        new PauseFellDue(Other),
        new PauseCriterionMet(Other, 0, null, ""),
        new PauseExtended(new DateOnly(2026, 12, 1), "R", null),
        new DealReengaged("", []),
        new DealReanchored([], [], [], new Trajectory("W", "H", "F", new DateOnly(2026, 4, 7)), At),
        new ObservationEnded(Other),
        new DealEscalated(EscalationTrigger.Persisted, "R", At),
        new EscalationViewed(Other),
        new EscalationCommented(Other, "T"),
        new EscalationDecided(Other, ReviewDecision.CloseAsLost, "N", null, null),
        new SupportGiven(Other, ""),
        new PlanAnchored([new Milestone(new("m"), "M", MilestoneType.Discovery, null, Window, "", "", EvidenceRequirement.None)], ""),
        new MilestoneRedated(new("m"), Window, ""),
        new MilestoneCompleted(new("m"), ""),
        new MilestoneReopened(new("m"), ""),
        new StakeholderAdded("S", "", Authority.Unknown),
        new StakeholderChanged(Other, "", Authority.User),
        new StakeholderLeft(Other, ""),
        new EngagementLogged(EngagementKind.Email, EngagementDirection.Outbound, [], null, ""),
        new EvidenceAttached(EvidenceKind.Other, "E", null, EvidencePlace.Elsewhere, null),
        new EvidenceWithdrawn(Other, ""),
        new CommitmentMade("C", CommitmentSide.Ours, "", CommitmentLevel.Verbal, null, 1),
        new CommitmentAdvanced(Other, CommitmentLevel.Written),
        new CommitmentWithdrawn(Other, ""),
        new RationaleConfirmed(""),
        new ContextChanged(ContextChangeKind.Budget, ""),
        new ContextAnswered(Other, ""),
        new FactCorrected(Other, null, ""),
    ];
}
