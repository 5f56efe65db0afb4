using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>How far the colours of a map reach. Nothing at all has a colour of its own, and a rounder end is easier to remember.</summary>
/// <param name="End">The figure at which the strongest colour ends; more than 0.</param>
internal readonly record struct HeatScale(double End)
{
    private static readonly double[] Shares = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>The scale of some figures.</summary>
    public static HeatScale Of(HeatMeasure measure, IEnumerable<double> figures)
    {
        var most = figures.DefaultIfEmpty(0).Max();
        return new(measure == HeatMeasure.Share ? Shares.First(share => share >= Math.Min(1, most)) : Round(most));
    }

    /// <summary>The colour of a figure: 0 for nothing.</summary>
    public int StepOf(double figure) => figure <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(figure / End * (HeatChartData.Steps - 1)), 1, HeatChartData.Steps - 1);

    private static double Round(double most)
    {
        if (most <= 0)
        {
            return 1;
        }

        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return magnitude * new[] { 1, 2, 3, 4, 5, 6, 8, 10 }.First(step => step * magnitude >= most * 0.999999);
    }
}
