using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// Every ongoing deal, found by id and by the people who may see it. It never changes: a writer makes the next one, and
/// whoever reads an earlier one goes on undisturbed. Bounded by the ongoing deals.
/// </summary>
internal sealed record PortfolioState(
    long Version,
    ImmutableDictionary<DealId, StandingDeal> Deals,
    ImmutableDictionary<Reach, Circle> Circles)
{
    public static PortfolioState Empty { get; } =
        new(0, ImmutableDictionary<DealId, StandingDeal>.Empty, ImmutableDictionary<Reach, Circle>.Empty);

    public PortfolioState Put(StandingDeal deal)
    {
        var reach = Reach.Of(deal.Deal);
        var circles = Deals.TryGetValue(deal.Id, out var before) ? Circled(before) : Circles;
        var circle = circles.TryGetValue(reach, out var known) ? known : Circle.Of(reach);
        return new(Version + 1, Deals.SetItem(deal.Id, deal), circles.SetItem(circle.Reach, circle.With(deal)));
    }

    public PortfolioState Remove(StandingDeal deal) => new(Version + 1, Deals.Remove(deal.Id), Circled(deal));

    private ImmutableDictionary<Reach, Circle> Circled(StandingDeal gone)
    {
        var reach = Reach.Of(gone.Deal);
        var rest = Circles[reach].Without(gone);
        return rest.Shelves.IsEmpty ? Circles.Remove(reach) : Circles.SetItem(reach, rest);
    }
}
