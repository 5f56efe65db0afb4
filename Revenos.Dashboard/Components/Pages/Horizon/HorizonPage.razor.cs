using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>What will drift, when, and what would hold it. The address is the page's state.</summary>
public sealed partial class HorizonPage(HorizonModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
{
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
        var asked = HorizonState.Parse(new Uri(navigation.Uri).Query);
        return RendererInfo.IsInteractive ? model.FollowAsync(asked, Marshal, StateHasChanged) : model.ShowAsync(asked);
    }

    private string ListTitle(HorizonView view) => view.State.Day is { } day
        ? $"Drift on {DateText.Day(day, clock)} if nothing happens"
        : "Will start to drift if nothing happens";

    private void Go(HorizonState state) => navigation.NavigateTo(state.Url);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        if (address.AbsolutePath == Urls.Horizon)
        {
            _ = Marshal(async () =>
            {
                await model.ShowAsync(HorizonState.Parse(address.Query));
                StateHasChanged();
            });
        }
    }

    private Task Marshal(Func<Task> change) => _isGone ? Task.CompletedTask : InvokeAsync(change);
}
