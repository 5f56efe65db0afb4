using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Deals;

/// <summary>What each fact does to a deal.</summary>
public sealed class DealFoldTests
{
    [Fact]
    public void Opened_Deal_HasWhatTheFactSays()
    {
        var deal = HistoryBuilder.Opened().Build().Latest()!;

        Assert.Equal(
            (HistoryBuilder.Deal, HistoryBuilder.Opening, DealStatus.Open, new StageId("discovery"), HistoryBuilder.Opening),
            (deal.Id, deal.OpenedAt, deal.Status, deal.Stage, deal.RationaleConfirmedAt));
        Assert.Null(deal.CurrentMilestone);
        Assert.Equal(MilestoneType.Discovery, deal.CurrentType);
    }

    [Fact]
    public void Details_LaterFacts_Replace()
    {
        var deal = HistoryBuilder.Opened()
            .At(1, new DealRenamed("Line 4", "Brenner"))
            .At(2, new CloseExpected(null))
            .At(3, new OwnerChanged(new PersonId("ivo"), new TeamId("south")))
            .At(4, new ColleagueNamed(new PersonId("marta")))
            .At(5, new StageEntered(new StageId("validation"), "Waived by the board"))
            .Build().Latest()!;

        Assert.Equal(("Line 4", "Brenner", null, new PersonId("ivo"), new TeamId("south")), (deal.Name, deal.Account, deal.ExpectedClose, deal.Owner, deal.Team));
        Assert.Contains(new PersonId("marta"), deal.Colleagues);
        Assert.Equal([new StageStay(new StageId("discovery"), HistoryBuilder.Opening, null), new StageStay(new StageId("validation"), HistoryBuilder.Day(5), "Waived by the board")], deal.Stages);
    }

    [Fact]
    public void Completed_Milestone_KeepsTheWindowItWasReachedIn()
    {
        var story = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 10));
        story.At(2, new MilestoneRedated(new MilestoneId("pilot"), HistoryBuilder.Between(0, 20), "")).Reached(15, "pilot");
        story.Planned(30, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 30, 40), HistoryBuilder.Milestone("order", MilestoneType.Commitment, 40, 50));

        var deal = story.Build().Latest()!;

        Assert.Equal((HistoryBuilder.Day(15), HistoryBuilder.Between(0, 20)), (deal.Plan[0].CompletedAt, deal.Plan[0].CompletedIn));
        Assert.Equal(new MilestoneId("order"), deal.CurrentMilestone!.Id);
        Assert.Equal([1, 2], deal.Anchors.Select(anchor => anchor.Number));
        Assert.Equal(HistoryBuilder.Between(0, 10), deal.Anchors[0].Milestones[0].Window);
    }

    [Fact]
    public void Reopened_Milestone_IsOpenAgain() => Assert.False(HistoryBuilder.Opened()
        .Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 10))
        .Reached(5, "pilot")
        .At(6, new MilestoneReopened(new MilestoneId("pilot"), ""))
        .Build().Latest()!.Plan[0].IsComplete);

    [Fact]
    public void CurrentMilestone_Incomplete_IsTheOneThatStartsFirstBegunOrNot()
    {
        var story = HistoryBuilder.Opened().Planned(
            0, HistoryBuilder.Milestone("late", MilestoneType.Delivery, 50, 60), HistoryBuilder.Milestone("early", MilestoneType.Commitment, 40, 90));

        Assert.Equal(MilestoneType.Commitment, story.Build().Latest()!.CurrentType);
        Assert.Equal("late", story.Reached(1, "early").Build().Latest()!.CurrentMilestone!.Id.Value);
        Assert.Equal("early", story.Reached(2, "late").Build().Latest()!.CurrentMilestone!.Id.Value);
    }

    [Fact]
    public void Engagement_Authority_IsTheHighestPresentAsKnownThen()
    {
        var story = HistoryBuilder.Opened().At(0, new StakeholderAdded("Ada", "", Authority.User));
        var ada = story.Last;
        story.At(1, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [ada], null, ""))
            .At(2, new StakeholderChanged(ada, "CFO", Authority.DecisionMaker))
            .At(3, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [ada], Authority.Champion, ""))
            .At(4, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], Authority.Champion, ""))
            .At(5, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], null, ""));

        Assert.Equal(
            [Authority.User, Authority.DecisionMaker, Authority.Champion, Authority.Unknown],
            story.Build().Latest()!.Engagements.Select(engagement => engagement.Authority));
    }

    [Fact]
    public void Advanced_ToALowerLevel_ChangesNothing()
    {
        var story = HistoryBuilder.Opened().Promised(1, CommitmentLevel.Documented);
        var promise = story.Last;

        var commitment = Assert.Single(story.At(2, new CommitmentAdvanced(promise, CommitmentLevel.Verbal)).Build().Latest()!.Commitments);

        Assert.Equal((CommitmentLevel.Documented, HistoryBuilder.Day(1), promise), (commitment.Level, commitment.LevelSince, commitment.LevelFact));
    }

    [Fact]
    public void PausedDays_TwoRests_AreCountedWithinTheSpanAskedFor()
    {
        var deal = HistoryBuilder.Opened().Paused(10).Resumed(15).Paused(20).Resumed(30).Build().Latest()!;

        Assert.Equal(DealStatus.Open, deal.Status);
        Assert.Equal(15, deal.PausedDays(HistoryBuilder.Day(0), HistoryBuilder.Day(40)));
        Assert.Equal(8, deal.PausedDays(HistoryBuilder.Day(12), HistoryBuilder.Day(25)));
        Assert.Equal(0, deal.PausedDays(HistoryBuilder.Day(15), HistoryBuilder.Day(20)));
    }

    [Fact]
    public void Paused_Twice_IsOneRest() => Assert.Equal(
        (HistoryBuilder.Day(3), HistoryBuilder.Day(9)),
        Assert.Single(HistoryBuilder.Opened().Paused(3).Paused(5).Resumed(9).Resumed(11).Build().Latest()!.Pauses) is var pause ? (pause.From, pause.To!.Value) : default);

    [Fact]
    public void Closed_Deal_KeepsWhenAndWhy()
    {
        var story = HistoryBuilder.Opened().At(8, new DealLost(LossReason.WentQuiet, ""));

        Assert.Equal((DealStatus.Lost, HistoryBuilder.Day(8), LossReason.WentQuiet), story.Build().Latest() is { } lost ? (lost.Status, lost.ClosedAt, lost.LossReason) : default);
        Assert.False(story.Paused(9).Build().Latest()!.IsOngoing);
    }

    [Fact]
    public void Facts_AboutWhatTheDealDoesNotKnow_ChangeNothing()
    {
        var nobody = HistoryBuilder.IdOf(99);
        var deal = HistoryBuilder.Opened()
            .At(1, new StakeholderLeft(nobody, ""))
            .At(1, new EvidenceWithdrawn(nobody, ""))
            .At(1, new CommitmentWithdrawn(nobody, ""))
            .At(1, new ContextAnswered(nobody, ""))
            .Reached(1, "nowhere")
            .Build().Latest()!;

        Assert.Equivalent(HistoryBuilder.Opened().Build().Latest()! with { LastFactAt = HistoryBuilder.Day(1) }, deal, strict: true);
    }
}
