using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>Keeps the resting deals current while somebody looks at them.</summary>
public sealed class PausesModel(ViewerSource viewers, ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock)
{
    private Subscription? _subscription;
    private PausesState _state = new();
    private PortfolioSnapshot? _snapshot;

    /// <summary>The page; null until it was made.</summary>
    public PausesView? View { get; private set; }

    /// <summary>Makes the page once.</summary>
    public async Task ShowAsync(PausesState state, CancellationToken cancellation = default)
    {
        _state = state;
        Take(await portfolio.SnapshotAsync(await viewers.CurrentAsync(cancellation), null, cancellation));
    }

    /// <summary>Makes the page and keeps it current until <see cref="Leave"/>; another state makes another page of the same deals.</summary>
    /// <param name="state">What is asked for.</param>
    /// <param name="changed">Told after the page changed, off the circuit's thread.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task FollowAsync(PausesState state, Func<Task> changed, CancellationToken cancellation = default)
    {
        _state = state;
        if (_subscription is not null && _snapshot is { } snapshot)
        {
            Take(snapshot);
            return;
        }

        var viewer = await viewers.CurrentAsync(cancellation);
        (snapshot, _subscription) = await portfolio.SubscribeAsync(
            viewer,
            change =>
            {
                Take(change.Now);
                return changed();
            },
            cancellation);
        Take(snapshot);
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => _subscription?.Dispose();

    private void Take(PortfolioSnapshot snapshot)
    {
        _snapshot = snapshot;
        View = PausesView.Of(snapshot.Deals, _state, snapshot.Viewer, directory.Current.NameOf, clock);
    }
}
