using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>How much of the value can be seen. The address is the page's state.</summary>
public sealed partial class VisibilityPage(VisibilityModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
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
        var asked = VisibilityState.Parse(new Uri(navigation.Uri).Query);
        return RendererInfo.IsInteractive ? model.FollowAsync(asked, Marshal, StateHasChanged) : model.ShowAsync(asked);
    }

    // What is now is there at once; what the weeks brought comes when it is counted.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (await model.CompleteAsync() && !_isGone)
        {
            StateHasChanged();
        }
    }

    // A sum of nothing is a zero of the plain value's currency, not "no value".
    private string Weighted(VisibilitySum sum) => VisibilityMoney.Brief(sum.Weighted, sum.Plain, clock);

    private void Go(VisibilityState state) => navigation.NavigateTo(state.Url);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        if (!_isGone && address.AbsolutePath == Urls.Visibility)
        {
            model.Show(VisibilityState.Parse(address.Query));
            StateHasChanged();
        }
    }

    private Task Marshal(Action change) => _isGone ? Task.CompletedTask : InvokeAsync(change);
}
