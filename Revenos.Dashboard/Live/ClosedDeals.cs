using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// Remembers with which version a deal left, so that a change of before, told late by a slower writer, does not bring it
/// back. Bounded: of many it forgets the ones that left first, and a writer is never that late.
/// </summary>
internal sealed class ClosedDeals(int capacity)
{
    private readonly Dictionary<DealId, long> _versions = [];
    private readonly Queue<(DealId Deal, long Version)> _order = [];

    public void Add(DealId deal, long version)
    {
        _versions[deal] = version;
        _order.Enqueue((deal, version));
        while (_order.Count > capacity)
        {
            var (oldest, left) = _order.Dequeue();
            if (_versions.GetValueOrDefault(oldest) == left)
            {
                _versions.Remove(oldest);
            }
        }
    }

    /// <summary>Whether this version of the deal comes from before it left.</summary>
    public bool IsPast(PortfolioDeal deal) => _versions.TryGetValue(deal.Id, out var left) && deal.Version <= left;
}
