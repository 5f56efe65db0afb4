using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>When which deal changes by itself. Bounded by the ongoing deals: one entry each at most.</summary>
internal sealed class Schedule
{
    private readonly SortedSet<(DateTimeOffset At, Guid Deal)> _entries = [];

    public DateTimeOffset? Next => _entries.Count > 0 ? _entries.Min.At : null;

    public void Replace(StandingDeal? before, StandingDeal? after)
    {
        if (before?.ChangesAt is { } was)
        {
            _entries.Remove((was, before.Id.Value));
        }

        if (after?.ChangesAt is { } becomes)
        {
            _entries.Add((becomes, after.Id.Value));
        }
    }

    /// <summary>The deals due by an instant. They stay until replaced.</summary>
    public IReadOnlyList<DealId> Due(DateTimeOffset now) =>
        [.. _entries.TakeWhile(entry => entry.At <= now).Select(entry => new DealId(entry.Deal))];
}
