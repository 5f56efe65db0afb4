using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>
/// The board of one pipeline as one viewer asked for it: filled once from a snapshot, then changed deal by deal. A move under
/// way is shown as if it had been made; what is told of that deal meanwhile waits until the move has its answer.
/// </summary>
public sealed class BoardView
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    private readonly BoardFilter _filter;
    private readonly Dictionary<StageId, BoardColumn> _byStage;
    private readonly Dictionary<DealId, StageId> _moving = [];

    internal BoardView(BoardState state, Pipeline pipeline, PortfolioSnapshot snapshot)
    {
        State = state;
        Pipeline = pipeline;
        _filter = new BoardFilter(state, snapshot.Viewer.Person);
        Columns = [.. pipeline.Stages.Select(stage => new BoardColumn(stage, state.Order))];
        _byStage = Columns.ToDictionary(column => column.Stage.Id);
        Facets = BoardFacets.None;
        Fill(snapshot);
    }

    /// <summary>What was asked for.</summary>
    public BoardState State { get; }

    /// <summary>The pipeline shown.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>A column a stage, in order.</summary>
    public IReadOnlyList<BoardColumn> Columns { get; }

    /// <summary>The columns that the address leaves in.</summary>
    public IEnumerable<BoardColumn> Shown =>
        State.Stage is { } stage && _byStage.TryGetValue(stage, out var only) ? [only] : Columns;

    /// <summary>The one column that a phone shows: the first that has a deal.</summary>
    public BoardColumn Front => Shown.FirstOrDefault(column => column.Count > 0) ?? Shown.First();

    /// <summary>The choices that the viewer's deals offer.</summary>
    public BoardFacets Facets { get; private set; }

    /// <summary>Whether the viewer sees any deal of this pipeline at all, filtered or not.</summary>
    public bool HasDeals { get; private set; }

    /// <summary>How many deals match.</summary>
    public int Count => Shown.Sum(column => column.Count);

    /// <summary>What they are worth, per currency.</summary>
    public MoneySums Plain => MoneySums.Of(Shown.SelectMany(column => column.Plain.Sums));

    /// <summary>What of it can be seen, per currency.</summary>
    public MoneySums Weighted => MoneySums.Of(Shown.SelectMany(column => column.Weighted.Sums));

    /// <summary>How many drift.</summary>
    public int Drifting => Shown.Sum(column => column.Totals.States[DealState.Drifting]);

    /// <summary>How many will start to drift within 30 days of an instant if nothing happens.</summary>
    public int WillDrift(DateTimeOffset at) => Shown.Sum(column => column.Deals.Count(deal => deal.DriftsAt <= at + Soon));

    /// <summary>The column of a stage; null for a stage that the pipeline does not have.</summary>
    public BoardColumn? Find(StageId stage) => _byStage.GetValueOrDefault(stage);

    internal bool IsMoving(DealId deal) => _moving.ContainsKey(deal);

    internal StandingDeal? Find(DealId deal) => Columns.Select(column => column.Find(deal)).FirstOrDefault(found => found is not null);

    /// <summary>Takes in what changed.</summary>
    internal void Apply(PortfolioChange change)
    {
        if (change.IsWhole)
        {
            Fill(change.Now);
            return;
        }

        foreach (var deal in change.Changed.Where(deal => !_moving.ContainsKey(deal.Id)))
        {
            Put(deal, isPending: false);
            HasDeals |= deal.Deal.Pipeline == Pipeline.Id;
        }

        foreach (var id in change.Removed.Where(id => !_moving.ContainsKey(id)))
        {
            Remove(id);
        }
    }

    /// <summary>Shows a deal in another stage before the move has its answer.</summary>
    internal void Begin(StandingDeal deal, StageId target)
    {
        _moving[deal.Id] = target;
        Put(deal with { Deal = deal.Deal with { Stage = target } }, isPending: true);
    }

    /// <summary>Ends a move: shows the deal as it is, or takes it away where it is no longer seen.</summary>
    internal void End(DealId id, StandingDeal? truth)
    {
        _moving.Remove(id);
        if (truth is null)
        {
            Remove(id);
        }
        else
        {
            Put(truth, isPending: false);
        }
    }

    private void Fill(PortfolioSnapshot snapshot)
    {
        foreach (var column in Columns)
        {
            var deals = snapshot.In(Pipeline.Id, column.Stage.Id).Where(deal => !_moving.ContainsKey(deal.Id));
            // Without a filter the totals are those that the portfolio keeps.
            var kept = State.IsNarrowed || _moving.Count > 0 ? null : snapshot.Totals(Pipeline.Id, column.Stage.Id);
            column.Fill(State.IsNarrowed ? deals.Where(_filter.Admits) : deals, kept);
        }

        foreach (var (id, target) in _moving.ToArray())
        {
            if (snapshot.Find(id) is { } deal)
            {
                Begin(deal, target);
            }
        }

        Facets = BoardFacets.Of(snapshot.SamplesOf(Pipeline.Id));
        HasDeals = Facets.Owners.Count > 0;
    }

    private void Put(StandingDeal deal, bool isPending)
    {
        var target = deal.Deal.Pipeline == Pipeline.Id && _filter.Admits(deal) ? Find(deal.Deal.Stage) : null;
        foreach (var column in Columns)
        {
            if (column != target)
            {
                column.Remove(deal.Id);
            }
        }

        target?.Put(deal, isPending);
    }

    private void Remove(DealId id)
    {
        foreach (var column in Columns)
        {
            column.Remove(id);
        }
    }
}
