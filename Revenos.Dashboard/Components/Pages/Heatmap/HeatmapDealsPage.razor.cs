using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>Every deal behind one cell of the heatmap, at an address of its own.</summary>
public sealed partial class HeatmapDealsPage(HeatmapModel model, ViewerClock clock, NavigationManager navigation)
{
    private const int PageSize = 100;

    private HeatmapView? _view;
    private int _page = 1;
    private int _pages = 1;

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await model.ShowAsync(HeatmapState.Parse(new Uri(navigation.Uri).Query));
        _view = model.View;
        _pages = Math.Max(1, ((_view?.Chosen?.Deals.Length ?? 0) + PageSize - 1) / PageSize);
        _page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
    }

    private ImmutableArray<DealFigure> Shown(HeatmapCell cell) => [.. cell.Deals.Skip((_page - 1) * PageSize).Take(PageSize)];

    private string PageUrl(int page) => $"{_view!.State.DealsUrl}&page={page.ToString(CultureInfo.InvariantCulture)}";
}
