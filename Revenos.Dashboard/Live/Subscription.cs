using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>One viewer being told of changes, until disposed. Changes that come close together are told together.</summary>
public sealed partial class Subscription : IDisposable
{
    /// <summary>The shortest time between two tellings: short enough to feel at once, long enough that a burst of writes costs a viewer little.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(200);

    /// <summary>Above this many waiting changes the viewer is told to look at everything again.</summary>
    public const int MostWaiting = 500;

    private readonly Portfolio _portfolio;
    private readonly Viewer _viewer;
    private readonly Func<PortfolioChange, Task> _changed;
    private readonly ILogger _logger;
    private readonly Throttle _throttle;
    private readonly Lock _lock = new();

    // Bounded by MostWaiting; null stands for "everything".
    private HashSet<DealId>? _waiting = [];

    internal Subscription(Portfolio portfolio, Viewer viewer, Func<PortfolioChange, Task> changed, TimeProvider time, ILogger logger)
    {
        (_portfolio, _viewer, _changed, _logger) = (portfolio, viewer, changed, logger);
        _throttle = new Throttle(time, Spacing, TellAsync, fault => LogFailure(_logger, fault));
    }

    internal bool Concerns(StandingDeal? before, StandingDeal? after) =>
        before?.IsSeenBy(_viewer) == true || after?.IsSeenBy(_viewer) == true;

    internal void Add(DealId deal)
    {
        lock (_lock)
        {
            if (_waiting is { } waiting && waiting.Add(deal) && waiting.Count > MostWaiting)
            {
                _waiting = null;
            }
        }
    }

    internal void Signal() => _throttle.Signal();

    /// <summary>Nothing is told after this, save what is being told already.</summary>
    public void Dispose()
    {
        _portfolio.Forget(this);
        _throttle.Dispose();
    }

    private Task TellAsync()
    {
        HashSet<DealId>? waiting;
        lock (_lock)
        {
            (waiting, _waiting) = (_waiting, []);
        }

        // Taken after the waiting ones: whatever changed since is in it already and is told once more, never missed.
        var now = _portfolio.Snapshot(_viewer);
        return _changed(waiting is null ? new(now, [], [], IsWhole: true) : Told(now, waiting));
    }

    private static PortfolioChange Told(PortfolioSnapshot now, HashSet<DealId> waiting)
    {
        var changed = ImmutableArray.CreateBuilder<StandingDeal>();
        var removed = ImmutableArray.CreateBuilder<DealId>();
        foreach (var id in waiting)
        {
            if (now.Find(id) is { } deal)
            {
                changed.Add(deal);
            }
            else
            {
                removed.Add(id);
            }
        }

        return new(now, changed.ToImmutable(), removed.ToImmutable(), IsWhole: false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A viewer of the portfolio failed on a change; the next change is told all the same.")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
