using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class PeriodPaceTests
{
    [Fact]
    public void Of_ADealThatRests_LeavesItsRestOut()
    {
        var deal = ChronicleDeals.Deal(story: Opened()
            .At(7, new StageEntered(new StageId("validation"), null))
            .Paused(14)
            .Resumed(35)
            .At(42, new DealWon("")));

        var pace = PeriodPace.Of([deal], new VisibilityFilter(), Day(3.5), Day(60));

        Assert.Equal(2.5, pace.Weeks, 1e-9);
        Assert.Equal([("discovery", 7.0), ("validation", 14.0)], pace.Deals[0].Stays.Select(stay => (stay.Stage.Value, stay.Days)));
        Assert.Equal((14.0, 1), pace.MedianDays(Sales.Id, new StageId("validation")));
        Assert.Equal((null, 0), pace.MedianDays(Sales.Id, new StageId("delivery")));
    }

    [Fact]
    public void Of_Milestones_CountsEachOnce()
    {
        var deal = ChronicleDeals.Deal(story: Opened()
            .Planned(0, Milestone("one", MilestoneType.Discovery, 0, 10), Milestone("two", MilestoneType.Validation, 5, 20), Milestone("three", MilestoneType.Commitment, 20, 90))
            .Reached(8, "one")
            .Reached(25, "two")
            .At(26, new MilestoneReopened(new MilestoneId("two"), "")));

        var pace = PeriodPace.Of([deal], new VisibilityFilter(), Day(0), Day(28));

        Assert.Equal((2, 1, 1), (pace.Due, pace.DueReached, pace.Reached));
        Assert.Equal(0.5, pace.CompletionRate);
        Assert.Equal(0.25, pace.Velocity);
    }

    [Fact]
    public void MedianDays_OfAnEvenNumber_IsBetweenTheTwoInTheMiddle()
    {
        var deals = new[] { 4.0, 8, 10, 30 }.Select((days, index) => ChronicleDeals.Deal(index + 1, story: Opened().At(days, new DealWon("")))).ToArray();

        Assert.Equal((9.0, 4), PeriodPace.Of(deals, new VisibilityFilter(), Day(0), Day(40)).MedianDays(Sales.Id, new StageId("discovery")));
        Assert.Equal((10.0, 3), PeriodPace.Of(deals, new VisibilityFilter(), Day(5), Day(40)).MedianDays(Sales.Id, new StageId("discovery")));
    }

    [Fact]
    public void Weeks_AnyWorkspace_AreTheTimeInWhichTheEngineJudgesIt() => RandomWorkspace.Holds(
        workspace =>
        {
            var (from, through) = (HistoryBuilder.Opening.AddDays(3), workspace.Now);
            foreach (var (deal, slow) in workspace.Chronicle.Zip(workspace.Deals))
            {
                // Judged at one instant in each stretch between facts: a deal pauses and ends by facts alone.
                var edges = slow.Facts.Select(fact => fact.OccurredAt).Append(from).Append(through).Where(at => at >= from && at <= through).Distinct().Order().ToArray();
                var weeks = edges.Zip(edges.Skip(1))
                    .Where(stretch => Revenos.Core.Drift.DriftEngine.Judge(slow.History, slow.Rules, stretch.First)?.State is Revenos.Core.Drift.DealState.OnTrack or Revenos.Core.Drift.DealState.Watch or Revenos.Core.Drift.DealState.Drifting)
                    .Sum(stretch => (stretch.Second - stretch.First).TotalDays / 7);
                Assert.Equal(weeks, DealPace.Of(deal, from, through).Weeks, 1e-6);
            }
        },
        cases: 15);
}
