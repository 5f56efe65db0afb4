using System.Collections.Immutable;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>Bars side by side, or a waterfall where each begins at the height the last one ended at.</summary>
/// <param name="Bars">The bars, the first at the left.</param>
public sealed record BarChartData(ImmutableArray<Bar> Bars) : ChartData
{
    public override string Kind => "bars";
}

/// <summary>One bar.</summary>
/// <param name="Name">What stands beneath it.</param>
/// <param name="From">Where it begins; 0 for a plain bar.</param>
/// <param name="To">Where it ends; below <paramref name="From"/> where something goes out.</param>
/// <param name="Text">Its figure as people read it.</param>
/// <param name="Colour">The custom property that holds its colour: "--brand".</param>
public sealed record Bar(string Name, double From, double To, string Text, string Colour);
