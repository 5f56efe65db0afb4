using System.Collections.Concurrent;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>How a deal stood at an instant of the past, with what it was judged from: another version or other rules may tell another past.</summary>
internal sealed record PastDeal(long Version, DriftRules Rules, StandingDeal Deal)
{
    public bool IsOf(ChronicleDeal deal) => Version == deal.Version && Rules == deal.Rules;
}

/// <summary>
/// The instants of the past that were asked for last, with the deals judged at them, whoever asked. Bounded in instants and in
/// deals: the one that was asked for longest ago goes first, the newest stays however large it is.
/// </summary>
internal sealed class PastDeals(int mostInstants, int mostDeals)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(DateTimeOffset At, ConcurrentDictionary<DealId, PastDeal> Deals)> _instants = [];

    public ConcurrentDictionary<DealId, PastDeal> At(DateTimeOffset at)
    {
        lock (_lock)
        {
            var deals = _instants.FirstOrDefault(kept => kept.At == at).Deals ?? new();
            _instants.Remove((at, deals));
            while (_instants.Count >= mostInstants || (_instants.Count > 0 && _instants.Sum(kept => kept.Deals.Count) + deals.Count > mostDeals))
            {
                _instants.RemoveLast();
            }

            _instants.AddFirst((at, deals));
            return deals;
        }
    }
}
