using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>What needs somebody today, of all the deals they see.</summary>
/// <param name="Sections">The deals that need them, by why; a need without deals has no section.</param>
/// <param name="Totals">What all their deals come to.</param>
/// <param name="Drifting">What the drifting ones are worth.</param>
/// <param name="Ahead">The next ones to drift beyond this week, the earliest first.</param>
/// <param name="Teams">Counts a team, by name; never ordered by how it fares.</param>
/// <param name="Causes">How many of the deals below a threshold each cause explains, the most frequent first.</param>
public sealed record Today(
    ImmutableArray<TodaySection> Sections,
    PortfolioTotals Totals,
    MoneySums Drifting,
    ImmutableArray<StandingDeal> Ahead,
    ImmutableArray<TodayTeam> Teams,
    ImmutableArray<TodayCause> Causes)
{
    /// <summary>A week's notice is enough to hold a meeting.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    private const int MostInSection = 12;
    private const int MostAhead = 5;

    // Severity is compared in steps, so that between two deals that fare alike the value decides.
    private const double SeverityStep = 0.25;

    /// <summary>How many deals need somebody.</summary>
    public int Needed => Sections.Sum(section => section.Count);

    /// <summary>Makes the page of a viewer.</summary>
    /// <param name="deals">The deals they see.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="today">The viewer's day.</param>
    /// <param name="teamName">The name of a team.</param>
    public static Today Of(IEnumerable<StandingDeal> deals, DateTimeOffset now, DateOnly today, Func<TeamId, string> teamName)
    {
        var all = deals.ToArray();
        var needed = all.Select(deal => (Deal: deal, Need: NeedOf(deal, now, today))).ToArray();
        return new(
            [
                .. from item in needed
                   where item.Need is not null
                   group item.Deal by item.Need.Value into section
                   orderby section.Key
                   select Section(section.Key, [.. section], now),
            ],
            PortfolioTotals.Of(all),
            MoneySums.Of(all.Where(deal => deal.State == DealState.Drifting).Select(deal => deal.Deal.Value)),
            [.. needed.Where(item => item.Need is null && item.Deal.DriftsAt > now).Select(item => item.Deal).OrderBy(deal => deal.DriftsAt).Take(MostAhead)],
            [
                .. all.GroupBy(deal => deal.Deal.Team)
                    .Select(team => new TodayTeam(team.Key, team.Key is { } id ? teamName(id) : "No team", PortfolioTotals.Of([.. team]).States))
                    .OrderBy(team => team.Team is null)
                    .ThenBy(team => team.Name, StringComparer.CurrentCulture),
            ],
            [
                .. all.Where(deal => deal.State is DealState.Drifting or DealState.Watch)
                    .SelectMany(deal => deal.Deal.Causes)
                    .CountBy(cause => cause)
                    .OrderByDescending(cause => cause.Value)
                    .ThenBy(cause => cause.Key)
                    .Select(cause => new TodayCause(cause.Key, cause.Value)),
            ]);
    }

    private static Need? NeedOf(StandingDeal deal, DateTimeOffset now, DateOnly today) => deal.State switch
    {
        DealState.Drifting => Need.Drifting,
        DealState.Paused => deal.Deal.PausedUntil <= today ? Need.PauseEnded : null,
        DealState.OnTrack or DealState.Watch when deal.DriftsAt <= now + Soon => Need.DriftsSoon,
        DealState.Watch => Need.Watch,
        DealState.OnTrack or DealState.Won or DealState.Lost => null,
    };

    private static TodaySection Section(Need need, ImmutableArray<StandingDeal> deals, DateTimeOffset now) => new(
        need,
        deals.Length,
        [
            .. deals
                .Select(deal => deal with { Standing = deal.Deal.At(now) })
                .OrderByDescending(deal => Math.Round(deal.Standing.Severity / SeverityStep))
                .ThenByDescending(deal => deal.Deal.Value.Amount)
                .ThenBy(deal => deal.Deal.Account, StringComparer.Ordinal)
                .ThenBy(deal => deal.Id.Value)
                .Take(MostInSection),
        ]);
}

/// <summary>The deals of one need.</summary>
/// <param name="Need">Why they are here.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Deals">The first of them, by severity and value.</param>
public sealed record TodaySection(Need Need, int Count, ImmutableArray<StandingDeal> Deals);

/// <summary>How the deals of one team stand.</summary>
public sealed record TodayTeam(TeamId? Team, string Name, StateCounts States);

/// <summary>How many deals one cause explains.</summary>
public sealed record TodayCause(CauseKind Cause, int Count);
