using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The choices above the map.</summary>
public sealed partial class HeatmapFilters
{
    private static readonly (string Name, Dimension Rows, Dimension Columns)[] Common =
    [
        ("Stage × signal", Dimension.Stage, Dimension.Signal),
        ("Team × week", Dimension.Team, Dimension.Week),
        ("Cause × stage", Dimension.Cause, Dimension.Stage),
        ("Value × signal", Dimension.Value, Dimension.Signal),
        ("Month of close × stage", Dimension.Close, Dimension.Stage),
    ];

    [Parameter, EditorRequired]
    public required HeatmapView View { get; set; }

    /// <summary>The person wants to see another map.</summary>
    [Parameter]
    public EventCallback<HeatmapState> OnChange { get; set; }

    private HeatmapState State => View.State;

    private IEnumerable<(string Name, Dimension Rows, Dimension Columns)> Views =>
        Common.Where(view => View.Facets.Dimensions.Contains(view.Rows) && View.Facets.Dimensions.Contains(view.Columns));

    private Task Choose(HeatmapState state) => OnChange.InvokeAsync(state);
}
