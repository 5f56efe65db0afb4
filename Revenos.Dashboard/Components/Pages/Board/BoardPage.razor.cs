using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>The board. Its address is its state: a filter, a fold or a sort is another address.</summary>
public sealed partial class BoardPage(BoardModel model, NavigationManager navigation, ViewerClock clock, TimeProvider time) : IDisposable
{
    // Signals fall by thousandths in an hour; what changes in kind is told at its instant.
    private static readonly TimeSpan TickEvery = TimeSpan.FromMinutes(5);

    private ITimer? _ticks;
    private string? _fault;
    private bool _isOpened;
    private bool _isGone;

    /// <summary>When the server drew the page ahead of its circuit: the circuit begins with the same picture.</summary>
    [PersistentState]
    public DateTimeOffset? DrawnAt { get; set; }

    public void Dispose()
    {
        _isGone = true;
        navigation.LocationChanged -= OnLocationChanged;
        _ticks?.Dispose();
        model.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        return OpenAsync();
    }

    private async Task OpenAsync()
    {
        (_fault, _isOpened) = (null, false);
        var at = clock.AsOf ?? (DrawnAt ??= clock.Now);
        var state = BoardState.Parse(new Uri(navigation.Uri).Query);
        _fault = RendererInfo.IsInteractive
            ? await model.FollowAsync(state, at, Marshal, Changed)
            : await model.OpenAsync(state, at);
        _ticks ??= RendererInfo.IsInteractive ? time.CreateTimer(_ => Tick(), null, TickEvery, TickEvery) : null;
        _isOpened = true;
    }

    private void ShowRows(RowsInSight rows) => model.View?.Find(rows.Stage)?.Show(rows.First, rows.Rows);

    private void Go(BoardState state) => navigation.NavigateTo(state.Url);

    // Other addresses of the product are other pages' business: this one goes when the router says so.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var address = new Uri(change.Location);
        if (!_isGone && address.AbsolutePath == BoardState.Open.Url)
        {
            _ = Marshal(() => ShowAsync(BoardState.Parse(address.Query)));
        }
    }

    private async Task ShowAsync(BoardState state)
    {
        await model.ShowAsync(state);
        Changed();
    }

    private Task Marshal(Func<Task> change) => _isGone ? Task.CompletedTask : InvokeAsync(change);

    private Task Marshal(Action change) => _isGone ? Task.CompletedTask : InvokeAsync(change);

    private void Tick() => _ = Marshal(() => model.Tick(clock.Now));

    private void Changed()
    {
        if (!_isGone)
        {
            StateHasChanged();
        }
    }
}
