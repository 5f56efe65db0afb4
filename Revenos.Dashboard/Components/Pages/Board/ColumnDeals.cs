using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>
/// The deals of one column, kept in order, with their totals. Bounded by the deals that the viewer sees; a change costs a
/// search, not a count.
/// </summary>
internal sealed class ColumnDeals(IComparer<StandingDeal> order)
{
    private readonly Dictionary<DealId, StandingDeal> _known = [];
    private List<StandingDeal> _sorted = [];

    public PortfolioTotals Totals { get; private set; } = PortfolioTotals.None;

    public int Count => _sorted.Count;

    public IEnumerable<StandingDeal> All => _sorted;

    /// <param name="deals">The deals, in any order.</param>
    /// <param name="totals">Their totals where somebody has kept them; counted otherwise.</param>
    public void Fill(IEnumerable<StandingDeal> deals, PortfolioTotals? totals)
    {
        _sorted = [.. deals];
        _sorted.Sort(order);
        _known.Clear();
        _known.EnsureCapacity(_sorted.Count);
        foreach (var deal in _sorted)
        {
            _known.Add(deal.Id, deal);
        }

        Totals = totals ?? PortfolioTotals.Of(_sorted);
    }

    public StandingDeal? Find(DealId id) => _known.GetValueOrDefault(id);

    /// <summary>Puts a deal in its place, or takes it to its new one.</summary>
    public void Put(StandingDeal deal)
    {
        Remove(deal.Id);
        _known.Add(deal.Id, deal);
        _sorted.Insert(~_sorted.BinarySearch(deal, order), deal);
        Totals = Totals.Plus(deal);
    }

    /// <returns>Whether it was here.</returns>
    public bool Remove(DealId id)
    {
        if (!_known.Remove(id, out var deal))
        {
            return false;
        }

        _sorted.RemoveAt(_sorted.BinarySearch(deal, order));
        Totals = Totals.Minus(deal);
        return true;
    }

    public IReadOnlyList<StandingDeal> Rows(int first, int count) =>
        first >= _sorted.Count ? [] : _sorted.GetRange(first, Math.Min(count, _sorted.Count - first));
}
