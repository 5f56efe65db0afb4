using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>How many resting deals are due among those that the viewer usually looks at. One a circuit, so that rail and bar count once.</summary>
public sealed class DuePauses(Portfolio portfolio, ViewerSource viewers, TimeProvider time) : IDisposable
{
    private Subscription? _subscription;
    private bool _isStarted;
    private volatile int _count;

    /// <summary>Raised when <see cref="Count"/> became another number; from another thread.</summary>
    public event Action? Changed;

    public int Count => _count;

    /// <summary>Counts, and goes on counting where somebody wants to be told.</summary>
    public async Task StartAsync(bool isFollowing)
    {
        if (_isStarted)
        {
            return;
        }

        _isStarted = true;
        var viewer = await viewers.CurrentAsync();
        if (!isFollowing)
        {
            _count = DueIn(portfolio.Snapshot(viewer));
            return;
        }

        (var snapshot, _subscription) = portfolio.Subscribe(viewer, change =>
        {
            Take(change.Now);
            return Task.CompletedTask;
        });
        Take(snapshot);
    }

    public void Dispose() => _subscription?.Dispose();

    private void Take(PortfolioSnapshot snapshot)
    {
        var count = DueIn(snapshot);
        if (count != _count)
        {
            _count = count;
            Changed?.Invoke();
        }
    }

    private int DueIn(PortfolioSnapshot snapshot)
    {
        var (viewer, now) = (snapshot.Viewer, time.GetUtcNow());
        var whose = WhoseDeals.UsualFor(viewer);
        return snapshot.Deals.Count(deal => deal.Deal.Recovery.Pause is { } pause && RestingDeal.IsDueNow(pause, now) && RestingDeal.Is(deal, whose, viewer));
    }
}
