using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>What changed in a time. The address is the page's state.</summary>
public sealed partial class ChangesPage(ChangesModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
{
    private Chart? _chart;
    private bool _isGone;

    public void Dispose()
    {
        _isGone = true;
        navigation.LocationChanged -= OnLocationChanged;
    }

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        return model.ShowAsync(ChangesState.Parse(new Uri(navigation.Uri).Query));
    }

    private static string Anchor(ChangeKind kind) => kind switch
    {
        ChangeKind.DriftBegan => "drift-began",
        ChangeKind.DriftEnded => "drift-ended",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private string Period(ChangesView view) =>
        $"from {DateText.Instant(view.After, clock)} to {(view.State is { Since: ChangesSince.Between, To: not null } ? DateText.Instant(view.Through, clock) : $"now, {DateText.Instant(view.Through, clock)}")}";

    private void Go(ChangesState state) => navigation.NavigateTo(state.Url);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        var asked = ChangesState.Parse(address.Query);
        // A jump to a part of the page asks for nothing else.
        if (!_isGone && address.AbsolutePath == Urls.Changes && model.View?.State != asked)
        {
            _ = InvokeAsync(async () =>
            {
                await model.ShowAsync(asked);
                StateHasChanged();
            });
        }
    }
}
