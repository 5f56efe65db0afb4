using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>The deals that will start to drift in the next 30 days if nothing happens, day by day.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="Days">The days of the calendar: whole weeks from this Monday on.</param>
/// <param name="Matching">The deals that match, whatever their day, the earliest first.</param>
/// <param name="Listed">Those of the chosen day, or all of them.</param>
/// <param name="Owners">Who leads deals that will drift, by name.</param>
/// <param name="Teams">The teams of deals that will drift, by name.</param>
public sealed record HorizonView(
    HorizonState State,
    ImmutableArray<HorizonDay> Days,
    ImmutableArray<StandingDeal> Matching,
    ImmutableArray<StandingDeal> Listed,
    ImmutableArray<(PersonId Id, string Name)> Owners,
    ImmutableArray<(TeamId Id, string Name)> Teams)
{
    /// <summary>How far the page looks ahead.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    /// <summary>How many deals a page of the list has.</summary>
    public const int PageSize = 50;

    /// <summary>How many deals match.</summary>
    public int Count => Matching.Length;

    /// <summary>Whether the list is empty.</summary>
    public bool IsEmpty => Listed.IsEmpty;

    /// <summary>What the matching deals are worth.</summary>
    public MoneySums Worth => MoneySums.Of(Matching.Select(deal => deal.Deal.Value));

    /// <summary>How many pages the list has.</summary>
    public int Pages => Math.Max(1, (Listed.Length + PageSize - 1) / PageSize);

    /// <summary>The page that is shown; of a page beyond the end, the last one.</summary>
    public int Page => Math.Min(State.Page, Pages);

    /// <summary>The deals of that page.</summary>
    public ImmutableArray<StandingDeal> Shown => [.. Listed.Skip((Page - 1) * PageSize).Take(PageSize)];

    /// <summary>Makes the view of what somebody sees.</summary>
    internal static HorizonView Of(HorizonState state, PortfolioSnapshot snapshot, Func<TeamId, string> teamName, ViewerClock clock)
    {
        var (now, end) = (clock.Now, clock.Now + Ahead);
        var coming = snapshot.Deals.Where(deal => deal.State is DealState.OnTrack or DealState.Watch && deal.DriftsAt > now && deal.DriftsAt <= end).ToArray();
        var matching = coming
            .Where(deal => Admits(state, deal.Deal.Owner, deal.Deal.Team, deal.Deal.Colleagues, deal.Deal.Value, snapshot.Viewer))
            .OrderBy(deal => deal.DriftsAt)
            .ThenByDescending(deal => deal.Deal.Value.Amount)
            .ThenBy(deal => deal.Id.Value)
            .ToImmutableArray();
        var byDay = matching.ToLookup(deal => clock.DayOf(deal.DriftsAt!.Value));
        var monday = MondayOf(clock.Today);
        var last = clock.DayOf(end);
        return new(
            state,
            [
                .. Enumerable.Range(0, (last.DayNumber - monday.DayNumber + 7) / 7 * 7)
                    .Select(monday.AddDays)
                    .Select(day => new HorizonDay(day, day >= clock.Today && day <= last, byDay[day].Count(), MoneySums.Of(byDay[day].Select(deal => deal.Deal.Value)))),
            ],
            matching,
            state.Day is { } only ? [.. byDay[only]] : matching,
            [.. coming.Select(deal => (deal.Deal.Owner, deal.Deal.OwnerName)).DistinctBy(owner => owner.Owner).OrderBy(owner => owner.OwnerName, StringComparer.CurrentCultureIgnoreCase)],
            [.. coming.Select(deal => deal.Deal.Team).OfType<TeamId>().Distinct().Select(team => (team, teamName(team))).OrderBy(team => team.Item2, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>Whether a deal is looked at.</summary>
    internal static bool Admits(HorizonState state, PersonId owner, TeamId? team, ImmutableHashSet<PersonId> colleagues, Money value, Viewer viewer) =>
        (!state.Mine || owner == viewer.Person || colleagues.Contains(viewer.Person))
        && (state.Team is null || team == state.Team)
        && (state.Owner is null || owner == state.Owner)
        && (state.From is null || value.Amount >= state.From)
        && (state.To is null || value.Amount < state.To);

    /// <summary>The Monday of a day's week.</summary>
    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>One day of the calendar.</summary>
/// <param name="Day">The viewer's day.</param>
/// <param name="IsAhead">Whether it is looked at: from today to 30 days ahead.</param>
/// <param name="Deals">How many deals will start to drift on it.</param>
/// <param name="Worth">What they are worth.</param>
public sealed record HorizonDay(DateOnly Day, bool IsAhead, int Deals, MoneySums Worth);

/// <summary>A deal that will drift, and what would hold it.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Name">What is being sold.</param>
/// <param name="OwnerName">Who leads it.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="State">How it stands today.</param>
/// <param name="DriftsAt">When it will start to drift.</param>
/// <param name="Why">The signals that fall, in words.</param>
/// <param name="Step">The one step that would hold it.</param>
/// <param name="Effect">What that step does.</param>
public sealed record HorizonItem(
    DealId Deal,
    string Account,
    string Name,
    string OwnerName,
    Money Value,
    DealState State,
    DateTimeOffset DriftsAt,
    string Why,
    string Step,
    string? Effect);
