using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>How many deals of a column stand in one way.</summary>
/// <param name="State">In which way.</param>
/// <param name="Count">How many; more than zero.</param>
public sealed record StateShare(DealState State, int Count);

/// <summary>One column: a stage, what its deals come to, and the few rows of it that somebody looks at.</summary>
public sealed class BoardColumn
{
    /// <summary>The height of a row: a card and the gap below it, in CSS pixels. The sheet of the card says the same.</summary>
    public const int RowHeight = 172;

    /// <summary>Rows drawn ahead, before the browser has said how many it has room for.</summary>
    public const int FirstRows = 6;

    /// <summary>More rows than any screen shows; whoever asks for more gets these.</summary>
    public const int MostRows = 60;

    private readonly ColumnDeals _deals;
    private readonly HashSet<DealId> _pending = [];
    private (long Version, DateTimeOffset At, IReadOnlyList<BoardCard> Cards) _drawn = (-1, default, []);

    internal BoardColumn(Stage stage, BoardOrder order)
    {
        Stage = stage;
        _deals = new ColumnDeals(order.Comparer());
    }

    public Stage Stage { get; }

    /// <summary>Raised by every change of what the column shows.</summary>
    public long Version { get; private set; }

    /// <summary>How many deals match, shown or not.</summary>
    public int Count => _deals.Count;

    /// <summary>What they are worth, per currency.</summary>
    public MoneySums Plain => _deals.Totals.Plain;

    /// <summary>What of it can be seen, per currency.</summary>
    public MoneySums Weighted => _deals.Totals.Weighted;

    /// <summary>How the deals stand; a state that none is in is left out.</summary>
    public IReadOnlyList<StateShare> Shares =>
        [.. StateCounts.States.Select(state => new StateShare(state, _deals.Totals.States[state])).Where(share => share.Count > 0)];

    /// <summary>The first row drawn.</summary>
    public int First { get; private set; }

    /// <summary>How many rows are drawn.</summary>
    public int Drawn => Math.Min(_rows, Math.Max(0, Count - First));

    private int _rows = FirstRows;

    internal PortfolioTotals Totals => _deals.Totals;

    internal IEnumerable<StandingDeal> Deals => _deals.All;

    /// <summary>Draws other rows. A request beyond the column or of too many rows is held within what there is.</summary>
    public void Show(int first, int rows)
    {
        rows = Math.Clamp(rows, 1, MostRows);
        first = Math.Clamp(first, 0, Math.Max(0, Count - rows));
        if ((first, rows) != (First, _rows))
        {
            (First, _rows) = (first, rows);
            Version++;
        }
    }

    /// <summary>The cards of the rows drawn, as of an instant.</summary>
    public IReadOnlyList<BoardCard> Cards(DateTimeOffset at)
    {
        if (_drawn.Version != Version || _drawn.At != at)
        {
            var first = Math.Min(First, Math.Max(0, Count - 1));
            _drawn = (Version, at,
                [.. _deals.Rows(first, _rows).Select((deal, i) => BoardCard.Of(deal, at, first + i + 1, Count, _pending.Contains(deal.Id)))]);
        }

        return _drawn.Cards;
    }

    internal void Fill(IEnumerable<StandingDeal> deals, PortfolioTotals? totals)
    {
        _deals.Fill(deals, totals);
        Changed();
    }

    internal StandingDeal? Find(DealId id) => _deals.Find(id);

    internal void Put(StandingDeal deal, bool isPending)
    {
        _deals.Put(deal);
        _ = isPending ? _pending.Add(deal.Id) : _pending.Remove(deal.Id);
        Changed();
    }

    internal void Remove(DealId id)
    {
        _pending.Remove(id);
        if (_deals.Remove(id))
        {
            Changed();
        }
    }

    // The rows that somebody looks at stay where they are, unless the column has become too short for them.
    private void Changed()
    {
        First = Math.Clamp(First, 0, Math.Max(0, Count - _rows));
        Version++;
    }
}
