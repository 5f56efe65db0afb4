using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>What a table says of a deal.</summary>
internal static class HeatmapExportText
{
    /// <summary>"velocity and evidence"; "none".</summary>
    public static string Below(DealFigure deal) => deal.Below.Count == 0
        ? "none"
        : NumberText.List([.. SignalText.All.Where(signal => deal.Below.Contains(signal)).Select(SignalText.Word)]);
}
