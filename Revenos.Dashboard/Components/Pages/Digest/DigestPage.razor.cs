using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Components.Pages.Digest.Parts;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>The week on two sheets of paper. The address is the page's state.</summary>
public sealed partial class DigestPage(DigestModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private TrendPart? _chart;
    private DigestState _asked = new();
    private double? _share;

    private DigestWeek Week => model.View?.Period.Week ?? _asked.Period(clock).Week;

    private DigestWeek Present => DigestWeek.Of(clock.Today);

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    // Not while the server renders ahead: a large workspace is judged for a while, and a frame that says so is there at once.
    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        _asked = DigestState.Parse(new Uri(navigation.Uri).Query);
        return RendererInfo.IsInteractive ? ShowAsync() : Task.CompletedTask;
    }

    private async Task ShowAsync()
    {
        var asked = _asked;
        _share = null;
        try
        {
            await model.ShowAsync(asked, Show, _gone.Token);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private void Show(double share) => _ = InvokeAsync(() =>
    {
        if (model.View is null && !_gone.IsCancellationRequested)
        {
            _share = share;
            StateHasChanged();
        }
    });

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        var asked = DigestState.Parse(address.Query);
        if (address.AbsolutePath != Urls.Digest || asked == _asked || _gone.IsCancellationRequested)
        {
            return;
        }

        _asked = asked;
        _ = InvokeAsync(async () =>
        {
            var shown = ShowAsync();
            StateHasChanged();
            await shown;
            StateHasChanged();
        });
    }
}
