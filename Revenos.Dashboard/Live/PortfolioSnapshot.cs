using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// What one viewer sees of the portfolio, frozen. A deal that the viewer may not see is nowhere in it: not in a list, not
/// in a total, not by its id.
/// </summary>
public sealed class PortfolioSnapshot
{
    private readonly PortfolioState _state;
    private readonly ImmutableArray<Circle> _circles;
    private readonly bool _isSeenWhole;

    internal PortfolioSnapshot(PortfolioState state, Viewer viewer)
        : this(state, viewer, [.. state.Circles.Values.Where(circle => circle.Reach.Admits(viewer))], isSeenWhole: false)
    {
    }

    private PortfolioSnapshot(PortfolioState state, Viewer viewer, ImmutableArray<Circle> circles, bool isSeenWhole) =>
        (_state, Viewer, _circles, _isSeenWhole) = (state, viewer, circles, isSeenWhole);

    /// <summary>Past states of deals that the viewer may see now, whoever led them then.</summary>
    internal static PortfolioSnapshot OfPast(IEnumerable<StandingDeal> deals, Viewer viewer)
    {
        var state = deals.Aggregate(PortfolioState.Empty, (state, deal) => state.Put(deal));
        return new(state, viewer, [.. state.Circles.Values], isSeenWhole: true);
    }

    /// <summary>Counts the changes of the whole portfolio; a later snapshot never has a lower one.</summary>
    public long Version => _state.Version;

    /// <summary>Who sees this.</summary>
    public Viewer Viewer { get; }

    /// <summary>Every deal the viewer sees, in no order.</summary>
    public IEnumerable<StandingDeal> Deals => Shelves().SelectMany(shelf => shelf.Value.Deals.Values);

    /// <summary>The deals of one pipeline, in no order.</summary>
    public IEnumerable<StandingDeal> In(PipelineId pipeline) =>
        Shelves().Where(shelf => shelf.Key.Pipeline == pipeline).SelectMany(shelf => shelf.Value.Deals.Values);

    /// <summary>The deals of one stage, in no order.</summary>
    public IEnumerable<StandingDeal> In(PipelineId pipeline, StageId stage) =>
        Shelves(pipeline, stage).SelectMany(shelf => shelf.Deals.Values);

    /// <summary>One deal of each owner, team and stage that a pipeline has deals of: enough to know who leads them.</summary>
    public IEnumerable<StandingDeal> SamplesOf(PipelineId pipeline) =>
        Shelves().Where(shelf => shelf.Key.Pipeline == pipeline).Select(shelf => shelf.Value.Deals.First().Value);

    /// <summary>How many deals a pipeline has: kept as deals change, not counted here.</summary>
    public int Count(PipelineId pipeline) =>
        Shelves().Where(shelf => shelf.Key.Pipeline == pipeline).Sum(shelf => shelf.Value.Totals.Count);

    /// <summary>What all deals come to: kept as deals change, not counted here.</summary>
    public PortfolioTotals Totals() => PortfolioTotals.Of([.. Shelves().Select(shelf => shelf.Value.Totals)]);

    /// <summary>What the deals of one stage come to: kept as deals change, not counted here.</summary>
    public PortfolioTotals Totals(PipelineId pipeline, StageId stage) =>
        PortfolioTotals.Of([.. Shelves(pipeline, stage).Select(shelf => shelf.Totals)]);

    /// <summary>One deal; null when there is none of that id, or none that the viewer sees.</summary>
    public StandingDeal? Find(DealId id) =>
        _state.Deals.TryGetValue(id, out var deal) && (_isSeenWhole || deal.IsSeenBy(Viewer)) ? deal : null;

    private IEnumerable<KeyValuePair<StagePlace, Shelf>> Shelves() => _circles.SelectMany(circle => circle.Shelves);

    private IEnumerable<Shelf> Shelves(PipelineId pipeline, StageId stage)
    {
        var place = new StagePlace(pipeline, stage);
        foreach (var circle in _circles)
        {
            if (circle.Shelves.TryGetValue(place, out var shelf))
            {
                yield return shelf;
            }
        }
    }
}
