using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>A stage of a pipeline.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Stage">The stage within it.</param>
internal readonly record struct StagePlace(PipelineId Pipeline, StageId Stage)
{
    public static StagePlace Of(PortfolioDeal deal) => new(deal.Pipeline, deal.Stage);
}

/// <summary>Deals of one reach in one stage, with their totals.</summary>
internal sealed record Shelf(ImmutableDictionary<DealId, StandingDeal> Deals, PortfolioTotals Totals)
{
    public static Shelf Empty { get; } = new(ImmutableDictionary<DealId, StandingDeal>.Empty, PortfolioTotals.None);

    public Shelf With(StandingDeal deal) => new(Deals.Add(deal.Id, deal), Totals.Plus(deal));

    public Shelf Without(StandingDeal deal) => new(Deals.Remove(deal.Id), Totals.Minus(deal));
}

/// <summary>
/// The deals that the same people see, by stage. Bounded by the deals in it: a shelf that runs empty is taken away.
/// </summary>
internal sealed record Circle(Reach Reach, ImmutableDictionary<StagePlace, Shelf> Shelves)
{
    public static Circle Of(Reach reach) => new(reach, ImmutableDictionary<StagePlace, Shelf>.Empty);

    public Circle With(StandingDeal deal)
    {
        var place = StagePlace.Of(deal.Deal);
        return this with { Shelves = Shelves.SetItem(place, Shelves.GetValueOrDefault(place, Shelf.Empty).With(deal)) };
    }

    public Circle Without(StandingDeal deal)
    {
        var place = StagePlace.Of(deal.Deal);
        var rest = Shelves[place].Without(deal);
        return this with { Shelves = rest.Deals.IsEmpty ? Shelves.Remove(place) : Shelves.SetItem(place, rest) };
    }
}
