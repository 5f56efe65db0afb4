using System.Globalization;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class PlanTimelineTests
{
    [Fact]
    public void Of_LateDeal_SaysHowEachMilestoneGoes()
    {
        var timeline = PlanTimeline.Of(DealViews.Drifting().On(60).Deal, HistoryBuilder.Day(60));

        Assert.Equal([PlanFace.Done, PlanFace.Late, PlanFace.Running], timeline.Rows.Select(row => row.Face));
        Assert.Equal(30, timeline.Rows[1].LateDays);
        Assert.NotNull(timeline.Rows[0].Mark);
        Assert.Null(timeline.Rows[0].Overrun);
    }

    [Fact]
    public void Of_RedatedMilestone_KeepsItsBaselineBesideTheNewBar()
    {
        var deal = DealViews.Drifting()
            .At(45, new MilestoneRedated(new MilestoneId("contract"), HistoryBuilder.Between(60, 90), "Later"))
            .On(60).Deal;

        var row = PlanTimeline.Of(deal, HistoryBuilder.Day(60)).Rows[2];

        Assert.Equal(HistoryBuilder.Between(40, 70), row.BaselineWindow);
        Assert.True(Share(row.Baseline!.X) < Share(row.Present.X));
    }

    [Fact]
    public void Of_AnyPlan_StaysWithinTheDrawing()
    {
        var timeline = PlanTimeline.Of(DealViews.Drifting().On(200).Deal, HistoryBuilder.Day(200));

        Assert.All(timeline.Rows, row => Assert.InRange(Share(row.Present.X) + Share(row.Present.Width), 0, 100));
        Assert.InRange(Share(timeline.Today), 0, 100);
        Assert.InRange(timeline.Ticks.Length, 1, 8);
    }

    [Fact]
    public void Of_PausedDeal_GetsNoLaterWhileItRests()
    {
        var deal = DealViews.Drifting().Paused(40).On(60).Deal;

        Assert.Equal(10, PlanTimeline.Of(deal, HistoryBuilder.Day(60)).Rows[1].LateDays);
    }

    private static double Share(string percent) => double.Parse(percent.TrimEnd('%'), CultureInfo.InvariantCulture);
}
