using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>What a week has brought so far: what fell due in it, what was held and what was not.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Due">How many milestones fell due in it.</param>
/// <param name="Reached">How many of these are complete by now.</param>
/// <param name="Held">Deals that had a signal below at some time of the week and have none now, the most valuable first.</param>
/// <param name="Began">Deals that began to drift in it and still do, the most valuable first.</param>
public sealed record HorizonWeek(DateTimeOffset From, int Due, int Reached, ImmutableArray<WeekDeal> Held, ImmutableArray<WeekDeal> Began)
{
    /// <summary>Looks back on a week.</summary>
    /// <param name="deals">The deals that are looked at.</param>
    /// <param name="from">The first instant of the week.</param>
    /// <param name="now">The present.</param>
    public static HorizonWeek Of(IEnumerable<ChronicleDeal> deals, DateTimeOffset from, DateTimeOffset now)
    {
        var (due, reached) = (0, 0);
        var (held, began) = (new List<WeekDeal>(), new List<WeekDeal>());
        foreach (var deal in deals)
        {
            foreach (var milestone in MilestoneCounts.FallenDue(deal.Course, from, now))
            {
                due++;
                reached += MilestoneCounts.IsReached(deal.Course, milestone, now) ? 1 : 0;
            }

            if (deal.Course.At(now) is not { IsJudged: true } today)
            {
                continue;
            }

            if (today.State == DealState.OnTrack && deal.Course.Between(from, now).Any(span => span.State is DealState.Watch or DealState.Drifting))
            {
                held.Add(new(deal.Id, deal.Account, deal.Name, today.Value));
            }
            else if (today.DriftingSince >= from)
            {
                began.Add(new(deal.Id, deal.Account, deal.Name, today.Value));
            }
        }

        return new(from, due, reached, Ordered(held), Ordered(began));
    }

    private static ImmutableArray<WeekDeal> Ordered(List<WeekDeal> deals) =>
        [.. deals.OrderByDescending(deal => deal.Value.Amount).ThenBy(deal => deal.Account, StringComparer.CurrentCultureIgnoreCase).ThenBy(deal => deal.Deal.Value)];
}

/// <summary>A deal of a week.</summary>
public sealed record WeekDeal(DealId Deal, string Account, string Name, Money Value);
