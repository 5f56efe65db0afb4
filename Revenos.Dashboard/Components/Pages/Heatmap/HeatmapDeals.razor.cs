using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>Some deals, with how severe it is.</summary>
public sealed partial class HeatmapDeals(ViewerClock clock);
