using Bunit;
using Revenos.Core.Drift;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class SignalGaugeTests : ControlContext
{
    [Fact]
    public void Gauge_Unknown_IsEmptyAndAsks()
    {
        var gauge = Gauge(null);

        Assert.Equal("?", gauge.Find(".value").TextContent);
        Assert.Empty(gauge.FindAll(".above, .below"));
        Assert.Equal("Commitment unknown", gauge.Find("svg").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(0.59, ".below")]
    [InlineData(0.6, ".above")]
    public void Gauge_Value_IsColouredByItsThreshold(double value, string mark) => Assert.Single(Gauge(value).FindAll(mark));

    [Theory]
    [InlineData(0, "0 100")]
    [InlineData(0.625, "50 100")]
    [InlineData(1.25, "100 100")]
    [InlineData(9, "100 100")]
    public void Dial_Value_FillsItsShareOfTheRing(double value, string dash) =>
        Assert.Equal(dash, GaugeDial.Of(Signal.CommitmentStrength, value, 0.6).Dash);

    private IRenderedComponent<SignalGauge> Gauge(double? value) => Render<SignalGauge>(parameters => parameters
        .Add(gauge => gauge.Signal, Signal.CommitmentStrength)
        .Add(gauge => gauge.Value, value)
        .Add(gauge => gauge.Threshold, 0.6));
}
