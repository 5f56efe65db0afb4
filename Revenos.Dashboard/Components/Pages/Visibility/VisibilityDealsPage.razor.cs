using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Every deal behind one figure of the visibility page, at an address of its own.</summary>
public sealed partial class VisibilityDealsPage(VisibilityModel model, ViewerClock clock, NavigationManager navigation)
{
    private const int PageSize = 100;

    private VisibilityState _state = new();
    private VisibilityList? _list;
    private int _page = 1;
    private int _pages = 1;

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _state = VisibilityState.Parse(new Uri(navigation.Uri).Query);
        _list = await model.ListAsync(_state);
        _pages = Math.Max(1, (_list.Rows.Length + PageSize - 1) / PageSize);
        _page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
    }

    private ImmutableArray<VisibilityRow> Shown(VisibilityList list) => [.. list.Rows.Skip((_page - 1) * PageSize).Take(PageSize)];

    private string PageUrl(int page) =>
        $"{_state.DealsUrl}{(_state.DealsUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page.ToString(CultureInfo.InvariantCulture)}";
}
