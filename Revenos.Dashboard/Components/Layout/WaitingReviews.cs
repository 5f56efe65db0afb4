using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>How many reviews wait that a person has to do with. One a circuit, so that rail and bar count once.</summary>
public sealed class WaitingReviews(Portfolio portfolio, ViewerSource viewers) : IDisposable
{
    private readonly HashSet<DealId> _waiting = [];
    private readonly Lock _lock = new();
    private Subscription? _subscription;
    private Viewer? _viewer;

    /// <summary>Raised when <see cref="Count"/> became another number; from another thread.</summary>
    public event Action? Changed;

    /// <summary>How many of the reviews that the viewer sees wait for a decision.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Whether the word stands in the navigation: for those who decide and those who lead deals always, for a manager when a review concerns them.</summary>
    public bool IsOffered => Count > 0 || _viewer is { Role: not Role.Manager };

    /// <summary>Counts, and goes on counting where somebody wants to be told.</summary>
    public async Task StartAsync(bool isFollowing)
    {
        var viewer = await viewers.CurrentAsync();
        lock (_lock)
        {
            if (_viewer is not null)
            {
                return;
            }

            _viewer = viewer;
        }

        if (!isFollowing)
        {
            CountAll(portfolio.Snapshot(viewer), viewer);
            return;
        }

        (var snapshot, _subscription) = portfolio.Subscribe(viewer, change => Hear(change, viewer));
        CountAll(snapshot, viewer);
        Changed?.Invoke();
    }

    public void Dispose() => _subscription?.Dispose();

    private Task Hear(PortfolioChange change, Viewer viewer)
    {
        var before = Count;
        if (change.IsWhole)
        {
            CountAll(change.Now, viewer);
        }
        else
        {
            lock (_lock)
            {
                _waiting.ExceptWith(change.Removed);
                foreach (var deal in change.Changed)
                {
                    _ = Waits(deal, viewer) ? _waiting.Add(deal.Id) : _waiting.Remove(deal.Id);
                }
            }
        }

        if (Count != before)
        {
            Changed?.Invoke();
        }

        return Task.CompletedTask;
    }

    private void CountAll(PortfolioSnapshot snapshot, Viewer viewer)
    {
        var waiting = snapshot.Deals.Where(deal => Waits(deal, viewer)).Select(deal => deal.Id).ToList();
        lock (_lock)
        {
            _waiting.Clear();
            _waiting.UnionWith(waiting);
        }
    }

    private static bool Waits(StandingDeal deal, Viewer viewer) =>
        deal.Deal.Recovery.Escalation is not null && ReviewSight.MaySee(viewer, deal.Deal.Owner, deal.Deal.Colleagues);
}
