using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Pauses;

public sealed class PausesViewTests
{
    private static readonly Viewer Ida = new(new PersonId("ida"), Role.Owner, []);
    private static readonly Viewer Manager = new(new PersonId("mona"), Role.Manager, [new TeamId("north")]);

    [Fact]
    public void Of_Deals_DueComeFirstAndTheRestByTheirDay()
    {
        var view = Of(Ida, new PausesState(), Rests(1, "2027-01-18"), Rests(2, "2026-11-20"), Rests(3, "2026-12-01"), Rests(4, "2026-11-22"), Goes(5));

        Assert.Equal([2, 4], Numbers(view.Due));
        Assert.Equal([3, 1], Numbers(view.Coming));
        Assert.Equal((4, 400_000m), (view.Count, view.Value.Sums.Single().Amount));
    }

    [Fact]
    public void Of_Roles_BeginWithTheirOwnTheirTeamsOrAll()
    {
        StandingDeal[] deals = [Rests(1, "2027-01-18"), Rests(2, "2027-01-18", owner: "mona", team: "south"), Rests(3, "2027-01-18", owner: "theo", team: "south")];

        Assert.Equal([1], Numbers(Of(Ida, new PausesState(), deals).Coming));
        Assert.Equal([1], Numbers(Of(Manager, new PausesState(), deals).Coming));
        Assert.Equal([2], Numbers(Of(Manager, new PausesState(Whose.Mine), deals).Coming));
        Assert.Equal([1, 2, 3], Numbers(Of(Manager with { Role = Role.Leadership }, new PausesState(), deals).Coming).Order());
        // An owner has no teams to choose.
        Assert.Equal((Whose.Mine, 1), (Of(Ida, new PausesState(Whose.Team), deals).Whose, Of(Ida, new PausesState(Whose.Team), deals).Count));
    }

    [Fact]
    public void Of_AColleaguesDealThatOneReengages_IsMine()
    {
        var deal = PortfolioDeals.Deal(1, owner: "theo", pausedUntil: Day("2027-01-18"));
        deal = deal with { Recovery = deal.Recovery with { Pause = deal.Recovery.Pause! with { Reengager = Ida.Person } } };

        Assert.Equal(1, Of(Ida, new PausesState(), StandingDeal.Of(deal, Viewers.Now)).Count);
    }

    [Fact]
    public void Of_MoreThanAnybodyReads_CutsTheListAndKeepsTheCount()
    {
        StandingDeal[] deals = [.. Enumerable.Range(1, 80).Select(number => Rests(number, "2027-01-18"))];

        Assert.Equal((50, 80), (Of(Ida, new PausesState(), deals).Coming.Length, Of(Ida, new PausesState(), deals).ComingCount));
        Assert.Equal(80, Of(Ida, new PausesState(IsWhole: true), deals).Coming.Length);
    }

    [Theory]
    // Months that begin on any day, of 28, 29, 30 and 31 days, and the ends of what a calendar has.
    [InlineData("2026-02")]
    [InlineData("2027-02")]
    [InlineData("2028-02")]
    [InlineData("2026-11")]
    [InlineData("2026-03")]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    public void Month_HasEachOfItsDaysOnceInWholeWeeks(string month)
    {
        var view = Of(Ida, PausesState.Parse(null, month, null)).Month;

        Assert.All(view.Weeks, week => Assert.Equal(7, week.Length));
        var days = view.Weeks.SelectMany(week => week).Where(day => day.IsInMonth).Select(day => day.Day).Distinct().ToList();
        Assert.Equal(DateTime.DaysInMonth(view.First.Year, view.First.Month), days.Count);
        Assert.Contains(view.Weeks[0], day => day.Day == view.First);
    }

    [Fact]
    public void Month_BeginsItsWeeksWhereTheViewerDoes()
    {
        var monday = PauseMonth.Of(Day("2026-11-22"), [], Viewers.Clock());
        var sunday = PauseMonth.Of(Day("2026-11-22"), [], Viewers.Clock(languages: "en-US"));

        Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (monday.Heads.First(), sunday.Heads.First()));
        Assert.Equal(Day("2026-11-22"), Assert.Single(monday.Weeks.SelectMany(week => week), day => day.IsToday).Day);
    }

    [Fact]
    public void State_AndItsAddress_AreTheSame()
    {
        var state = new PausesState(Whose.Team, Day("2027-01-01"), true);

        Assert.Equal("/pauses?whose=team&month=2027-01&list=all", state.Url);
        Assert.Equal(state, PausesState.Parse("team", "2027-01", "all"));
        Assert.Equal(new PausesState(), PausesState.Parse("everybody", "soon", "x"));
    }

    private static PausesView Of(Viewer viewer, PausesState state, params StandingDeal[] deals) =>
        PausesView.Of(deals, state, viewer, person => person.Value, Viewers.Clock());

    private static StandingDeal Rests(int number, string until, string owner = "ida", string team = "north") =>
        StandingDeal.Of(PortfolioDeals.Deal(number, owner, team, pausedUntil: Day(until)), Viewers.Now);

    private static StandingDeal Goes(int number) => StandingDeal.Of(PortfolioDeals.Deal(number), Viewers.Now);

    private static IEnumerable<int> Numbers(IEnumerable<RestingDeal> deals) => deals.Select(deal => int.Parse(deal.Account[8..], null));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
