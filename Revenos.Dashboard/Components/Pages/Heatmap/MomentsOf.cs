using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The deals that maps count.</summary>
internal static class MomentsOf
{
    /// <summary>What a viewer sees now, and what the same deals were in the last weeks, those that have ended since among them.</summary>
    /// <param name="today">The ongoing deals, with their severity of this instant.</param>
    /// <param name="past">All deals with their courses.</param>
    /// <param name="ownerName">The name of somebody who led a deal then.</param>
    /// <param name="now">The present.</param>
    public static Moments Viewer(PortfolioSnapshot today, ChronicleSnapshot past, Func<PersonId, string> ownerName, DateTimeOffset now)
    {
        var viewer = today.Viewer.Person;
        var weeks = Moments.WeeksUntil(now);
        var deals = past.Since(weeks[0]).ToArray();
        var present = today.Deals
            .Select(deal => DealFigure.Of(deal, viewer, now) with { Type = past.Find(deal.Id)?.Course.At(now)?.Type })
            .ToArray();
        return new(weeks, at => at == now ? present : Then(at));

        IEnumerable<DealFigure> Then(DateTimeOffset at)
        {
            foreach (var deal in deals)
            {
                // Only what is judged is counted, and of the past nothing else is asked.
                if (deal.Course.At(at) is { IsJudged: true } span)
                {
                    yield return DealFigure.Of(deal, span, ownerName(span.Owner), viewer, deal.SeverityAt(at));
                }
            }
        }
    }
}
