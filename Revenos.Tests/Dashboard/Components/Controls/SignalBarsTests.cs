using Bunit;
using Revenos.Core.Drift;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class SignalBarsTests : ControlContext
{
    private static readonly SignalThresholds Thresholds = new(0.75, 0.5, 0.5, 0.6);

    [Fact]
    public void Bars_Standing_AreOneSentenceForThoseWhoListen()
    {
        var bars = Bars(new(DealState.Watch, 0.58, 0.9, 0.62, null, 0.2, null, default));

        Assert.Equal(
            "Velocity 0.58, below its threshold of 0.75; Engagement 0.90, at or above its threshold of 0.50; "
            + "Evidence 0.62, at or above its threshold of 0.50; Commitment unknown",
            bars.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Bars_UnknownSignal_IsAnEmptyTrackWithAQuestionMark()
    {
        var bars = Bars(new(DealState.OnTrack, 1, 0.9, 0.62, null, 0, null, default));

        Assert.Single(bars.FindAll(".track.unknown"));
        Assert.Equal(3, bars.FindAll(".above").Count);
        Assert.EndsWith("?", bars.FindAll(".labels span")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_EverySignal_HasItsThresholdMark() =>
        Assert.Equal(4, Bars(new(DealState.Drifting, 0, 0, 0, 0, 4, Viewers.Now, default)).FindAll(".mark").Count);

    [Fact]
    public void Bar_BelowItsThreshold_EndsBeforeTheMark()
    {
        var velocity = SignalBar.Four(new(DealState.Watch, 0.58, null, null, null, 0.2, null, default), Thresholds).First();

        Assert.True(velocity.IsBelow);
        Assert.True(Number(velocity.Length) < Number(velocity.Mark));
    }

    private static double Number(string percent) => double.Parse(percent.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);

    private IRenderedComponent<SignalBars> Bars(Standing standing) => Render<SignalBars>(parameters => parameters
        .Add(bars => bars.Standing, standing)
        .Add(bars => bars.Thresholds, Thresholds));
}
