using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The heatmap. Its address is its state: another dimension, filter or cell is another address.</summary>
public sealed partial class HeatmapPage(HeatmapModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
{
    private Chart? _chart;
    private bool _isGone;

    public void Dispose()
    {
        _isGone = true;
        navigation.LocationChanged -= OnLocationChanged;
        model.Leave();
    }

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        var asked = HeatmapState.Parse(new Uri(navigation.Uri).Query);
        return RendererInfo.IsInteractive ? model.FollowAsync(asked, Marshal, StateHasChanged) : model.ShowAsync(asked);
    }

    // The map is there at once; what its cells were before comes when it is counted.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (await model.CompleteAsync() && !_isGone)
        {
            StateHasChanged();
        }
    }

    // Another number of rows or columns is another drawing; other figures are not.
    private static string Layout(HeatmapView view) => $"{view.Chart.Rows.Length}×{view.Chart.Columns.Length}";

    private void Choose(HeatPlace place)
    {
        if (model.View is { } view && place.Row < view.Map.Rows.Items.Length && place.Column < view.Map.Columns.Items.Length)
        {
            Go(view.State.Choose(view.Map.Rows.Items[place.Row].Key, view.Map.Columns.Items[place.Column].Key));
        }
    }

    private void Go(HeatmapState state) => navigation.NavigateTo(state.Url);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        if (!_isGone && address.AbsolutePath == Urls.Heatmap)
        {
            model.Show(HeatmapState.Parse(address.Query));
            StateHasChanged();
        }
    }

    private Task Marshal(Action change) => _isGone ? Task.CompletedTask : InvokeAsync(change);
}
