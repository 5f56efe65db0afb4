namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>As what a chart can be saved.</summary>
public enum ChartFormat
{
    /// <summary>A drawing that can be scaled.</summary>
    Svg,

    /// <summary>A picture, twice as fine as the screen shows it.</summary>
    Png,
}
