using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>
/// The deals of one column, kept in order, with their totals. Bounded by the deals that the viewer sees; a change costs a
/// search, not a count. Putting thousands in order waits until somebody changes something or scrolls far: the first rows
/// are picked out without it.
/// </summary>
internal sealed class ColumnDeals(IComparer<StandingDeal> order)
{
    // A few screens of rows.
    private const int Head = 64;

    private List<StandingDeal> _deals = [];
    private List<StandingDeal>? _head;
    private Dictionary<DealId, StandingDeal>? _known;
    private bool _isSorted;

    public PortfolioTotals Totals { get; private set; } = PortfolioTotals.None;

    public int Count => _deals.Count;

    /// <summary>All of them, in no order that could be relied on.</summary>
    public IEnumerable<StandingDeal> All => _deals;

    private Dictionary<DealId, StandingDeal> Known => _known ??= _deals.ToDictionary(deal => deal.Id);

    private List<StandingDeal> Sorted
    {
        get
        {
            if (!_isSorted)
            {
                _deals.Sort(order);
                (_isSorted, _head) = (true, null);
            }

            return _deals;
        }
    }

    /// <param name="deals">The deals, in any order.</param>
    /// <param name="totals">Their totals where somebody has kept them; counted otherwise.</param>
    public void Fill(IEnumerable<StandingDeal> deals, PortfolioTotals? totals)
    {
        (_deals, _head, _known, _isSorted) = ([.. deals], null, null, false);
        Totals = totals ?? PortfolioTotals.Of(_deals);
    }

    public StandingDeal? Find(DealId id) => Known.GetValueOrDefault(id);

    /// <summary>Puts a deal in its place, or takes it to its new one.</summary>
    public void Put(StandingDeal deal)
    {
        Remove(deal.Id);
        Known.Add(deal.Id, deal);
        Sorted.Insert(~Sorted.BinarySearch(deal, order), deal);
        Totals = Totals.Plus(deal);
    }

    /// <returns>Whether it was here.</returns>
    public bool Remove(DealId id)
    {
        if (!Known.Remove(id, out var deal))
        {
            return false;
        }

        Sorted.RemoveAt(Sorted.BinarySearch(deal, order));
        Totals = Totals.Minus(deal);
        return true;
    }

    /// <summary>Some rows in order; fewer where the column ends.</summary>
    public IReadOnlyList<StandingDeal> Rows(int first, int count)
    {
        if (first >= Count)
        {
            return [];
        }

        count = Math.Min(count, Count - first);
        var rows = _isSorted || first + count > Head ? Sorted : _head ??= FirstOf(_deals);
        return rows.GetRange(first, count);
    }

    private List<StandingDeal> FirstOf(List<StandingDeal> deals)
    {
        var head = new List<StandingDeal>(Head + 1);
        foreach (var deal in deals)
        {
            if (head.Count < Head || order.Compare(deal, head[^1]) < 0)
            {
                head.Insert(~head.BinarySearch(deal, order), deal);
                if (head.Count > Head)
                {
                    head.RemoveAt(Head);
                }
            }
        }

        return head;
    }
}
