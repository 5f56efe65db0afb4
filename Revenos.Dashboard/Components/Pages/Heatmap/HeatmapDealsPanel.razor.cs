using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The deals of the chosen cell, beside the map.</summary>
public sealed partial class HeatmapDealsPanel(ViewerClock clock);
