using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// Every ongoing deal in memory, shared by all viewers. Use cases publish to it after they stored a change; viewers take a
/// snapshot and are told what changes. Nothing here reads or writes the database.
/// </summary>
public sealed class Portfolio(TimeProvider time, ILogger<Portfolio> logger)
{
    private const int ClosedDealsRemembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Schedule _schedule = new();
    private readonly ClosedDeals _closed = new(ClosedDealsRemembered);

    // Bounded by the open circuits: a subscription leaves when its page is disposed.
    private readonly HashSet<Subscription> _subscriptions = [];

    // Replaced under the lock, read without it.
    private volatile PortfolioState _state = PortfolioState.Empty;

    /// <summary>Raised, outside the lock, when <see cref="NextChangeAt"/> has become another instant.</summary>
    public event Action? NextChangeMoved;

    /// <summary>The next instant at which a deal changes by itself; null when none will.</summary>
    public DateTimeOffset? NextChangeAt
    {
        get
        {
            lock (_lock)
            {
                return _schedule.Next;
            }
        }
    }

    /// <summary>The version of a deal that is in; null when it is not.</summary>
    public long? VersionOf(DealId id) => _state.Deals.TryGetValue(id, out var deal) ? deal.Deal.Version : null;

    /// <summary>What a viewer sees now.</summary>
    public PortfolioSnapshot Snapshot(Viewer viewer) => new(_state, viewer);

    /// <summary>What a viewer sees now, and every later change: no change falls between the two.</summary>
    /// <param name="viewer">Who; their reach is that of this moment, and somebody whose role changes subscribes anew.</param>
    /// <param name="changed">Told off the writer's thread, never twice at once, in the culture of the caller. A fault is logged.</param>
    public (PortfolioSnapshot Snapshot, Subscription Subscription) Subscribe(Viewer viewer, Func<PortfolioChange, Task> changed)
    {
        var subscription = new Subscription(this, viewer, changed, time, logger);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
            return (new(_state, viewer), subscription);
        }
    }

    /// <summary>Puts one deal in, or the next version of it in place of the last.</summary>
    public void Publish(PortfolioDeal deal) => Publish([deal]);

    /// <summary>Puts some deals in at once. A version older than the one known is passed over: its writer came second.</summary>
    /// <param name="deals">The deals.</param>
    /// <param name="areSeenTo">Whether what was due of them by now has been seen to.</param>
    public void Publish(IReadOnlyCollection<PortfolioDeal> deals, bool areSeenTo = false)
    {
        var now = time.GetUtcNow();
        var next = deals.Select(deal => StandingDeal.Of(deal, now)).Select(deal => areSeenTo ? deal.SeenTo(now) : deal).ToArray();
        Change(concerned =>
        {
            foreach (var deal in next)
            {
                var before = _state.Deals.GetValueOrDefault(deal.Id);
                if (before?.Deal.Version > deal.Deal.Version || _closed.IsPast(deal.Deal))
                {
                    continue;
                }

                Replace(before, deal, concerned);
            }
        });
    }

    /// <summary>Takes out a deal that is no longer ongoing.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="version">The version with which it ended.</param>
    public void Remove(DealId id, long version) => Change(concerned =>
    {
        _closed.Add(id, version);
        if (_state.Deals.TryGetValue(id, out var before) && before.Deal.Version <= version)
        {
            Replace(before, null, concerned);
        }
    });

    /// <summary>Takes out every deal, as when a workspace is emptied.</summary>
    public void Clear() => Change(concerned =>
    {
        foreach (var deal in _state.Deals.Values)
        {
            Replace(deal, null, concerned);
        }
    });

    /// <summary>Judges again the deals whose state or layer has changed by itself by now.</summary>
    /// <returns>Those deals: what explains them and what would help may be different now, too, which only their facts tell.</returns>
    public IReadOnlyList<DealId> Advance()
    {
        var now = time.GetUtcNow();
        IReadOnlyList<DealId> due = [];
        Change(concerned =>
        {
            due = _schedule.Due(now);
            foreach (var id in due)
            {
                var before = _state.Deals[id];
                Replace(before, StandingDeal.Of(before.Deal, now).SeenTo(now), concerned);
            }
        });
        return due;
    }

    internal void Forget(Subscription subscription)
    {
        lock (_lock)
        {
            _subscriptions.Remove(subscription);
        }
    }

    // Viewers are signalled outside the lock.
    private void Change(Action<HashSet<Subscription>> change)
    {
        HashSet<Subscription> concerned = [];
        bool moved;
        lock (_lock)
        {
            var next = _schedule.Next;
            change(concerned);
            moved = _schedule.Next != next;
        }

        if (moved)
        {
            NextChangeMoved?.Invoke();
        }

        foreach (var subscription in concerned)
        {
            subscription.Signal();
        }
    }

    // Needs the lock.
    private void Replace(StandingDeal? before, StandingDeal? after, HashSet<Subscription> concerned)
    {
        var id = (after ?? before)!.Id;
        _state = after is not null ? _state.Put(after) : _state.Remove(before!);
        _schedule.Replace(before, after);
        foreach (var subscription in _subscriptions)
        {
            if (subscription.Concerns(before, after))
            {
                subscription.Add(id);
                concerned.Add(subscription);
            }
        }
    }
}
