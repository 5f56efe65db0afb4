using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>What needs somebody today, of all the deals they see.</summary>
/// <param name="Count">How many deals they see.</param>
/// <param name="Sections">The deals that need them, by why; a need without deals has no section.</param>
/// <param name="Drifting">What those are worth that drift and that nobody has answered.</param>
/// <param name="Ahead">The next ones to drift beyond this week, the earliest first.</param>
/// <param name="Teams">Counts a team, by name; never ordered by how it fares.</param>
/// <param name="Causes">How many of the deals below a threshold each cause explains, the most frequent first.</param>
public sealed record Today(
    int Count,
    ImmutableArray<TodaySection> Sections,
    MoneySums Drifting,
    ImmutableArray<TodayItem> Ahead,
    ImmutableArray<TodayTeam> Teams,
    ImmutableArray<TodayCause> Causes)
{
    /// <summary>A week's notice is enough to hold a meeting.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>As many of a need as one takes up in a morning; the rest is one step away.</summary>
    public const int MostInSection = 5;

    /// <summary>As many of one need as a page holds when all of them are asked for.</summary>
    public const int MostOfOne = 200;

    private const int MostAhead = 5;

    // Severity is compared in steps, so that between two deals that fare alike the value decides, each against the usual one in its currency.
    private const double SeverityStep = 0.25;

    /// <summary>Whether no deal needs anybody.</summary>
    public bool IsCalm => Sections.IsEmpty;

    /// <summary>How many deals have this need.</summary>
    public int this[Need need] => Sections.FirstOrDefault(section => section.Need == need)?.Count ?? 0;

    /// <summary>Makes the page of a viewer.</summary>
    /// <param name="deals">The deals they see.</param>
    /// <param name="teamName">The name of a team.</param>
    /// <param name="clock">The viewer's present.</param>
    /// <param name="most">How many deals of each need are told.</param>
    public static Today Of(IEnumerable<StandingDeal> deals, Func<TeamId, string> teamName, ViewerClock clock, int most = MostInSection)
    {
        var now = clock.Now;
        var all = deals.ToArray();
        var needs = all.ToLookup(deal => NeedOf(deal, now, clock.Today));
        var usual = UsualValues.Of(all.Select(deal => deal.Deal.Value));
        return new(
            all.Length,
            [.. Enum.GetValues<Need>().Where(need => needs[need].Any()).Select(need => Section(need, [.. needs[need]], usual, clock, most))],
            MoneySums.Of(needs[Need.Drifting].Select(deal => deal.Deal.Value)),
            [.. needs[null].Where(deal => deal.DriftsAt > now).OrderBy(deal => deal.DriftsAt).Take(MostAhead).Select(deal => TodayItem.Of(deal, null, clock))],
            [
                .. all.GroupBy(deal => deal.Deal.Team)
                    .Select(team => TodayTeam.Of(team.Key, team.Key is { } id ? teamName(id) : "No team", [.. team]))
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

    /// <summary>How many of some deals need their people within the week.</summary>
    public static int Needing(IEnumerable<StandingDeal> deals, ViewerClock clock)
    {
        var (now, today) = (clock.Now, clock.Today);
        return deals.Count(deal => NeedOf(deal, now, today) is Need.Drifting or Need.PauseEnded or Need.DriftsSoon);
    }

    private static Need? NeedOf(StandingDeal deal, DateTimeOffset now, DateOnly today) => deal.Recovery switch
    {
        RecoveryState.Drifting => Need.Drifting,
        RecoveryState.Due => Need.PauseEnded,
        RecoveryState.Paused => deal.Deal.PausedUntil <= today ? Need.PauseEnded : null,
        RecoveryState.Escalated => Need.Escalated,
        RecoveryState.Reanchored => Need.Reanchored,
        RecoveryState.OnTrack or RecoveryState.Watch when deal.DriftsAt <= now + Soon => Need.DriftsSoon,
        RecoveryState.Watch => Need.Watch,
        RecoveryState.OnTrack or RecoveryState.Won or RecoveryState.Lost => null,
    };

    private static TodaySection Section(Need need, ImmutableArray<StandingDeal> deals, UsualValues usual, ViewerClock clock, int most) => new(
        need,
        deals.Length,
        [
            .. deals
                .Select(deal => deal with { Standing = deal.Deal.At(clock.Now) })
                .OrderByDescending(deal => Math.Round(deal.Standing.Severity / SeverityStep))
                .ThenByDescending(deal => usual.TimesUsual(deal.Deal.Value))
                .ThenBy(deal => deal.Deal.Account, StringComparer.Ordinal)
                .ThenBy(deal => deal.Id.Value)
                .Take(most)
                .Select(deal => TodayItem.Of(deal, need, clock)),
        ]);
}

/// <summary>The deals of one need.</summary>
/// <param name="Need">Why they are here.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Items">The first of them, by severity and value.</param>
public sealed record TodaySection(Need Need, int Count, ImmutableArray<TodayItem> Items);

/// <summary>How the deals of one team stand.</summary>
public sealed record TodayTeam(TeamId? Team, string Name, int Drifting, int Watch, int OnTrack)
{
    internal static TodayTeam Of(TeamId? team, string name, IReadOnlyCollection<StandingDeal> deals)
    {
        var states = PortfolioTotals.Of(deals).States;
        return new(team, name, states.Drifting, states.Watch, states.OnTrack);
    }
}

/// <summary>How many deals one cause explains.</summary>
public sealed record TodayCause(CauseKind Cause, int Count);
