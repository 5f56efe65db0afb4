using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Figures;

namespace Revenos.Tests.Dashboard.Components.Pages.Heatmap;

public sealed class HeatScaleTests
{
    [Theory]
    [InlineData(HeatMeasure.Share, 0.42, 0.6)]
    [InlineData(HeatMeasure.Share, 0, 0.1)]
    [InlineData(HeatMeasure.Share, 1, 1)]
    [InlineData(HeatMeasure.Number, 11, 20)]
    [InlineData(HeatMeasure.Number, 0, 1)]
    [InlineData(HeatMeasure.Value, 1_310_000, 2_000_000)]
    [InlineData(HeatMeasure.Severity, 0.31, 0.4)]
    public void Of_TheMost_EndsAtTheNextRoundFigure(HeatMeasure measure, double most, double end) =>
        Assert.Equal(end, HeatScale.Of(measure, [0, most]).End, 9);

    [Fact]
    public void StepOf_Figures_RisesWithThemAndKeepsNothingApart()
    {
        var scale = new HeatScale(0.6);

        var steps = Enumerable.Range(0, 61).Select(percent => scale.StepOf(percent / 100.0)).ToArray();

        Assert.Equal(0, steps[0]);
        Assert.Equal(1, steps[1]);
        Assert.Equal(HeatChartData.Steps - 1, steps[^1]);
        Assert.Equal(steps.Order(), steps);
    }
}
