using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift;

/// <summary>The step proposed is the smallest that does it, and the one a sensible colleague would propose.</summary>
public sealed class HoldingTests
{
    [Fact]
    public void Holds_VelocityBelow_ProposesTheOverdueCurrentMilestone()
    {
        var story = HistoryBuilder.Opened()
            .Planned(
                0,
                HistoryBuilder.Milestone("scope", MilestoneType.Discovery, 0, 40),
                HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 40),
                HistoryBuilder.Milestone("order", MilestoneType.Commitment, 30, 90))
            .Reached(10, "scope");

        var hold = Hold(story, 55, Signal.MilestoneVelocity);

        Assert.Equal(new MilestoneCompleted(new MilestoneId("pilot"), ""), hold.Step);
        Assert.Equal((40.0 / 55, 1.0), (hold.Before, hold.After));
    }

    /// <summary>A milestone reached so late leaves a record that no single step mends, and moving its window is not a step.</summary>
    [Fact]
    public void Holds_VelocityBelowForGood_ProposesNothing()
    {
        var story = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 40));

        Assert.Equal(new HoldingStep(Signal.MilestoneVelocity, null, 0.5, null, null), Hold(story, 80, Signal.MilestoneVelocity));
    }

    [Fact]
    public void Holds_DensityAShadeLow_ProposesAMessageToTheMostSeniorPerson()
    {
        var story = HistoryBuilder.Opened().At(0, new StakeholderAdded("Ada", "", Authority.Champion));
        var champion = story.Last;
        story.At(0, new StakeholderAdded("Ben", "", Authority.DecisionMaker));
        story.At(1, new StakeholderLeft(story.Last, ""));
        story.Met(14).Met(20);

        var hold = Hold(story, 36, Signal.EngagementDensity);
        var step = Assert.IsType<EngagementLogged>(hold.Step);

        Assert.Equal((EngagementDirection.TwoWay, 1), (step.Direction, hold.Times));
        Assert.Equal([champion], step.Stakeholders);
        Assert.True(hold.After >= 0.6);
    }

    [Fact]
    public void Holds_DensityAfterALongSilence_SaysHowManyStepsItTakes()
    {
        var hold = Hold(HistoryBuilder.Opened(), 60, Signal.EngagementDensity);

        Assert.True(hold.Times > 1);
        Assert.True(hold.After >= 0.6);
    }

    [Fact]
    public void Holds_FreshnessBelow_ProposesTheEvidenceThatTheMilestoneStillLacks()
    {
        var story = HistoryBuilder.Opened()
            .Planned(0, HistoryBuilder.Milestone(
                "pilot", MilestoneType.Validation, 0, 200, evidence: new([EvidenceKind.TechnicalAssessment, EvidenceKind.ProofOfConcept], 2)))
            .Attached(1, EvidenceKind.TechnicalAssessment, "pilot");

        var step = Assert.IsType<EvidenceAttached>(Hold(story, 100, Signal.EvidenceFreshness).Step);

        Assert.Equal((EvidenceKind.ProofOfConcept, new MilestoneId("pilot")), (step.Kind, step.Milestone));
    }

    [Fact]
    public void Holds_StrengthBelow_AdvancesAPromiseBeforeAskingForANewOne()
    {
        var story = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 200)).Promised(1, CommitmentLevel.Verbal);

        Assert.Equal(new CommitmentAdvanced(story.Last, CommitmentLevel.Written), Hold(story, 10, Signal.CommitmentStrength).Step);
    }

    [Fact]
    public void Holds_NoPromiseYet_AsksTheBuyerForTheLeastThatIsEnough()
    {
        var story = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 200));

        Assert.Equal(CommitmentLevel.Written, Assert.IsType<CommitmentMade>(Hold(story, 10, Signal.CommitmentStrength).Step).Level);
    }

    private static HoldingStep Hold(HistoryBuilder story, double day, Signal signal) =>
        Assert.Single(DriftEngine.Judge(story.Build(), DriftRules.Default, HistoryBuilder.Day(day))!.Holds, hold => hold.Signal == signal);
}
