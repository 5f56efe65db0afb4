namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>
/// What a chart shows: one record a kind of chart, each with its typed parts. Figures come with the text that people read, so that
/// a chart, its table and its export never say different things.
/// </summary>
public abstract record ChartData
{
    /// <summary>Which kind of drawing the module makes of it.</summary>
    public abstract string Kind { get; }
}
