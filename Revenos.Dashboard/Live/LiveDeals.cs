using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>A deal as both keep it who hold deals in memory.</summary>
/// <param name="Deal">For the chronicle, which has every deal.</param>
/// <param name="Ongoing">For the portfolio; null when the deal is won or lost.</param>
public sealed record LiveDeal(ChronicleDeal Deal, PortfolioDeal? Ongoing);

/// <summary>Brings deals to the portfolio and to the chronicle, so that neither is ever told without the other.</summary>
public sealed class LiveDeals(Portfolio portfolio, Chronicle chronicle)
{
    /// <summary>The version of a deal that is known, closed or not; null when there is none.</summary>
    public long? VersionOf(DealId id) => chronicle.VersionOf(id);

    /// <summary>Puts in deals as they are stored: all of them at start, or after judging them anew.</summary>
    /// <param name="deals">The deals.</param>
    /// <param name="areSeenTo">Whether what was due of them by now has been seen to.</param>
    public void Put(IReadOnlyCollection<LiveDeal> deals, bool areSeenTo = false)
    {
        chronicle.Publish([.. deals.Select(deal => deal.Deal)]);
        portfolio.Publish([.. deals.Select(deal => deal.Ongoing).OfType<PortfolioDeal>()], areSeenTo);
        Leave(deals.Where(deal => deal.Ongoing is null && portfolio.VersionOf(deal.Deal.Id) is not null));
    }

    /// <summary>Tells what changed, after it was stored. The portfolio remembers the deals that closed, so that a slower writer does not bring one back.</summary>
    public void Tell(IReadOnlyCollection<LiveDeal> deals)
    {
        Put(deals);
        Leave(deals.Where(deal => deal.Ongoing is null));
    }

    private void Leave(IEnumerable<LiveDeal> closed)
    {
        foreach (var deal in closed)
        {
            portfolio.Remove(deal.Deal.Id, deal.Deal.Version);
        }
    }
}
