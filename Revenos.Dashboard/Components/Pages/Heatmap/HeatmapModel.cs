using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>Keeps a heatmap current while somebody looks at it.</summary>
public sealed class HeatmapModel(ViewerSource viewers, ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock)
{
    private Subscription? _subscription;
    private Viewer? _viewer;
    private HeatmapState _asked = HeatmapState.Open;
    private volatile HeatmapMaker? _maker;

    /// <summary>The map; null until it was made.</summary>
    public HeatmapView? View { get; private set; }

    /// <summary>Makes the page once.</summary>
    public async Task ShowAsync(HeatmapState asked, CancellationToken cancellation = default)
    {
        _viewer = await viewers.CurrentAsync(cancellation);
        Take(await portfolio.SnapshotAsync(_viewer, null, cancellation));
        Show(asked);
    }

    /// <summary>Makes the page and keeps it current until <see cref="Leave"/>.</summary>
    /// <param name="asked">What to show.</param>
    /// <param name="marshal">Brings a change to the page's own thread.</param>
    /// <param name="changed">Told, on that thread, that something looks different.</param>
    public async Task FollowAsync(HeatmapState asked, Func<Action, Task> marshal, Action changed, CancellationToken cancellation = default)
    {
        _viewer = await viewers.CurrentAsync(cancellation);
        (var snapshot, _subscription) = await portfolio.SubscribeAsync(
            _viewer,
            async change =>
            {
                // Counted off the page's thread, which only shows what came of it.
                var maker = MakerOf(change.Now);
                maker.Make(_asked);
                await maker.CountTrendAsync();
                await marshal(() =>
                {
                    _maker = maker;
                    View = maker.Make(_asked);
                    changed();
                });
            },
            cancellation);
        Take(snapshot);
        Show(asked);
    }

    /// <summary>Shows the map that another address asks for.</summary>
    public void Show(HeatmapState asked)
    {
        _asked = asked;
        View = _maker?.Make(asked);
    }

    /// <summary>Counts the last weeks of what is shown, where that is still to be done, off the page's thread.</summary>
    /// <returns>Whether the view is another now.</returns>
    public async Task<bool> CompleteAsync()
    {
        if (_maker is not { } maker || !await maker.CountTrendAsync() || !ReferenceEquals(maker, _maker))
        {
            return false;
        }

        View = maker.Make(_asked);
        return true;
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => _subscription?.Dispose();

    private void Take(PortfolioSnapshot snapshot) => _maker = MakerOf(snapshot);

    private HeatmapMaker MakerOf(PortfolioSnapshot snapshot) => HeatmapMaker.Of(snapshot, chronicle.Snapshot(snapshot.Viewer), directory.Current, clock);
}
