using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>The resting deals that a page shows: due first, then by their day.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="Whose">Whose deals, chosen or usual.</param>
/// <param name="Choices">What the viewer can choose from.</param>
/// <param name="Due">Those whose day has come, the longest due first.</param>
/// <param name="Coming">Those still ahead, the nearest first; cut off unless the whole list was asked for.</param>
/// <param name="ComingCount">How many are ahead.</param>
/// <param name="Value">What they all are worth, per currency.</param>
/// <param name="Month">The month of the calendar.</param>
public sealed record PausesView(
    PausesState State,
    Whose Whose,
    IReadOnlyList<Whose> Choices,
    ImmutableArray<RestingDeal> Due,
    ImmutableArray<RestingDeal> Coming,
    int ComingCount,
    MoneySums Value,
    PauseMonth Month)
{
    /// <summary>More than anybody reads at once; the calendar shows them all.</summary>
    public const int MostListed = 50;

    public int Count => Due.Length + ComingCount;

    /// <summary>Makes the page of a viewer.</summary>
    public static PausesView Of(IEnumerable<StandingDeal> deals, PausesState state, Viewer viewer, Func<PersonId, string> nameOf, ViewerClock clock)
    {
        var choices = WhoseDeals.For(viewer);
        var whose = state.Whose is { } chosen && choices.Contains(chosen) ? chosen : WhoseDeals.UsualFor(viewer);
        var now = clock.Now;
        var resting = deals.Where(deal => RestingDeal.Is(deal, whose, viewer))
            .Select(deal => RestingDeal.Of(deal, nameOf, now))
            .OrderBy(deal => deal.On)
            .ThenByDescending(deal => deal.Value.Amount)
            .ThenBy(deal => deal.Account, StringComparer.CurrentCultureIgnoreCase)
            .ToList();
        ImmutableArray<RestingDeal> coming = [.. resting.Where(deal => !deal.IsDue)];
        return new(
            state,
            whose,
            choices,
            [.. resting.Where(deal => deal.IsDue)],
            state.IsWhole ? coming : [.. coming.Take(MostListed)],
            coming.Length,
            MoneySums.Of(resting.Select(deal => deal.Value)),
            PauseMonth.Of(state.Month ?? clock.Today, resting, clock));
    }
}
