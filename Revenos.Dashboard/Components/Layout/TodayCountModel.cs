using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>Keeps count of the deals that need somebody, beside the word that leads to them.</summary>
public sealed class TodayCountModel(ViewerSource viewers, Portfolio portfolio, ViewerClock clock)
{
    private Subscription? _subscription;

    /// <summary>How many deals need the viewer; 0 until that is known.</summary>
    public int Count { get; private set; }

    /// <summary>Counts once.</summary>
    public async Task ShowAsync(CancellationToken cancellation = default) => Take(portfolio.Snapshot(await viewers.CurrentAsync(cancellation)));

    /// <summary>Counts, and again whenever it changed until <see cref="Leave"/>.</summary>
    /// <param name="changed">Told of another count, off the circuit's thread.</param>
    /// <param name="cancellation">Ends the asking who looks.</param>
    public async Task FollowAsync(Func<Task> changed, CancellationToken cancellation = default)
    {
        Viewer viewer = await viewers.CurrentAsync(cancellation);
        (var snapshot, _subscription) = portfolio.Subscribe(viewer, change =>
        {
            var before = Count;
            Take(change.Now);
            return before == Count ? Task.CompletedTask : changed();
        });
        Take(snapshot);
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to it.</summary>
    public void Leave() => _subscription?.Dispose();

    private void Take(PortfolioSnapshot snapshot) => Count = Today.Needing(snapshot.Deals, clock);
}
