using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// The courses of all deals, open and closed, in memory: what trends, heatmaps over time and the horizon are made from.
/// Nothing here reads or writes the database. Bounded by the deals of the workspace.
/// </summary>
public sealed class Chronicle
{
    private readonly Lock _lock = new();

    // Replaced under the lock, read without it.
    private volatile ChronicleState _state = ChronicleState.Empty;

    /// <summary>Raised, outside the lock and on the writer's thread, when deals have changed. A listener does no work there; it asks for a snapshot in its own time.</summary>
    public event Action? Changed;

    /// <summary>The version of a deal that is in; null when it is not.</summary>
    public long? VersionOf(DealId id) => _state.Deals.TryGetValue(id, out var deal) ? deal.Version : null;

    /// <summary>What a viewer sees now.</summary>
    public ChronicleSnapshot Snapshot(Viewer viewer) => new(_state, viewer);

    /// <summary>Puts deals in, or their next versions in place of the last. A version older than the one known is passed over: its writer came second.</summary>
    public void Publish(IReadOnlyCollection<ChronicleDeal> deals)
    {
        if (deals.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _state = _state.With(deals);
        }

        Changed?.Invoke();
    }
}

/// <summary>Every deal, found by id and by the people who may see it. It never changes: a writer makes the next one.</summary>
internal sealed record ChronicleState(
    long Version,
    ImmutableDictionary<DealId, ChronicleDeal> Deals,
    ImmutableDictionary<Reach, ImmutableDictionary<DealId, ChronicleDeal>> Circles)
{
    public static ChronicleState Empty { get; } = new(
        0, ImmutableDictionary<DealId, ChronicleDeal>.Empty, ImmutableDictionary<Reach, ImmutableDictionary<DealId, ChronicleDeal>>.Empty);

    public ChronicleState With(IReadOnlyCollection<ChronicleDeal> deals)
    {
        var (all, circles) = (Deals.ToBuilder(), Circles.ToBuilder());
        foreach (var deal in deals)
        {
            var before = all.GetValueOrDefault(deal.Id);
            if (before?.Version > deal.Version)
            {
                continue;
            }

            var reach = Reach.Of(deal);
            if (before is not null && Reach.Of(before) is var was && !was.Equals(reach))
            {
                Leave(was, deal.Id);
            }

            all[deal.Id] = deal;
            circles[reach] = circles.GetValueOrDefault(reach, ImmutableDictionary<DealId, ChronicleDeal>.Empty).SetItem(deal.Id, deal);
        }

        return new(Version + 1, all.ToImmutable(), circles.ToImmutable());

        void Leave(Reach reach, DealId deal)
        {
            var rest = circles[reach].Remove(deal);
            if (rest.IsEmpty)
            {
                circles.Remove(reach);
            }
            else
            {
                circles[reach] = rest;
            }
        }
    }
}
