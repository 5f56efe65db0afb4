using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>What waits for a decision of the leadership.</summary>
/// <param name="Count">How many deals.</param>
/// <param name="Overdue">How many of them are past their review date.</param>
/// <param name="Value">What they are worth.</param>
public sealed record ReviewsAhead(int Count, int Overdue, MoneySums Value)
{
    /// <summary>Null where nothing waits.</summary>
    internal static ReviewsAhead? Of(IEnumerable<StandingDeal> deals, DateTimeOffset now)
    {
        var waiting = deals.Where(deal => deal.Deal.Recovery.Escalation is not null).ToList();
        return waiting.Count == 0
            ? null
            : new(waiting.Count, waiting.Count(deal => deal.Deal.Recovery.Escalation!.ReviewBy <= now), MoneySums.Of(waiting.Select(deal => deal.Deal.Value)));
    }
}
