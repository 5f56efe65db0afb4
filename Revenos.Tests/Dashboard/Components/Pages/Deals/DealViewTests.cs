using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class DealViewTests
{
    [Fact]
    public void Of_DriftingDeal_HasFourSignalsAndAStepToPutFirst()
    {
        var view = DealViews.Drifting().On(60);

        Assert.Equal(DealState.Drifting, view.State);
        Assert.Equal(Enum.GetValues<Signal>(), view.Signals.Select(signal => signal.Signal));
        Assert.NotNull(view.Best?.Step);
        Assert.Contains(view.Best.Signal, new[] { Signal.MilestoneVelocity, Signal.EngagementDensity });
    }

    [Fact]
    public void Of_BeforeTheOpening_IsNothing() =>
        Assert.Null(DealView.Of(HistoryBuilder.Opened().Build(), DriftRules.Default, HistoryBuilder.Sales, person => person.Value, HistoryBuilder.Day(-1)));

    [Fact]
    public void Of_PausedDeal_HasNoSignals()
    {
        var view = DealViews.Drifting().Paused(55).On(60);

        Assert.Equal(DealState.Paused, view.State);
        Assert.Empty(view.Signals);
        Assert.Null(view.Best);
    }

    [Fact]
    public void BaselineSlip_MilestoneMoved_IsCountedToTheEndOfThePlan()
    {
        var view = DealViews.Drifting()
            .At(45, new MilestoneRedated(new MilestoneId("contract"), HistoryBuilder.Between(50, 86), "The board meets later"))
            .On(60);

        Assert.Equal(16, view.BaselineSlip);
    }

    [Fact]
    public void Trend_QuietDeal_FallsForEngagementAndStandsForNothingUnknown()
    {
        var density = DealViews.Drifting().On(60).Signals[(int)Signal.EngagementDensity];

        Assert.True(density.Trend < 0);
        Assert.Null(DealViews.Drifting().On(1).Signals[(int)Signal.EngagementDensity].Trend);
    }
}
