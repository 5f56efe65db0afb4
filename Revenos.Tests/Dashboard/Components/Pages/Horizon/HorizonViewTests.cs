using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Horizon;

public sealed class HorizonViewTests
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    [Fact]
    public void Of_DealsThatWillDrift_AreThoseWithin30Days()
    {
        var deals = new[]
        {
            Falling(1, TimeSpan.FromDays(-1)),
            Falling(2, TimeSpan.FromMinutes(1)),
            Falling(3, TimeSpan.FromDays(12)),
            Falling(4, TimeSpan.FromDays(30)),
            Falling(5, TimeSpan.FromDays(30) + TimeSpan.FromTicks(1)),
            PortfolioDeals.Deal(6),
            Falling(7, TimeSpan.FromDays(2)) with { Status = Revenos.Core.Deals.DealStatus.Paused, Outlook = PortfolioDeals.Deal(7, pausedUntil: new DateOnly(2027, 1, 1)).Outlook },
        };

        var view = View(new(), deals);

        Assert.Equal([2, 3, 4], view.Matching.Select(deal => Number(deal.Id)));
        Assert.Equal(view.Matching.Length, view.Days.Sum(day => day.Deals));
    }

    [Fact]
    public void Of_Calendar_HoldsWholeWeeksAndEveryDayAhead()
    {
        var view = View(new());

        Assert.Equal(0, view.Days.Length % 7);
        Assert.Equal(DayOfWeek.Monday, view.Days[0].Day.DayOfWeek);
        Assert.Equal(31, view.Days.Count(day => day.IsAhead));
    }

    [Fact]
    public void Of_Filters_NarrowCalendarAndListAlike()
    {
        var deals = Enumerable.Range(1, 40).Select(number => Falling(number, TimeSpan.FromHours(number * 17), number % 2 == 0 ? "north" : "south", number * 10_000)).ToArray();

        var view = View(new() { Team = new TeamId("north"), From = 50_000, To = 250_000 }, deals);

        var expected = deals.Where(deal => deal.Team == new TeamId("north") && deal.Value.Amount is >= 50_000 and < 250_000).Select(deal => deal.Id).ToArray();
        Assert.Equal(expected, view.Matching.Select(deal => deal.Id));
        Assert.Equal(expected.Length, view.Days.Sum(day => day.Deals));
        Assert.Equal(["north", "south"], view.Teams.Select(team => team.Id.Value));
    }

    [Fact]
    public void Of_ADay_ListsItsDealsOnly()
    {
        var view = View(new() { Day = new DateOnly(2026, 11, 24) }, Falling(1, TimeSpan.FromDays(1)), Falling(2, TimeSpan.FromDays(2)), Falling(3, TimeSpan.FromDays(3)));

        Assert.Equal([2], view.Listed.Select(deal => Number(deal.Id)));
        Assert.Equal(3, view.Matching.Length);
    }

    [Fact]
    public void Of_AManager_SeesNoOtherTeamsDeal()
    {
        var deals = Enumerable.Range(1, 30).Select(number => Falling(number, TimeSpan.FromDays(number % 28), number % 3 == 0 ? "north" : "south")).ToArray();
        var manager = new Viewer(new PersonId("mia"), Role.Manager, [new TeamId("north")]);

        var view = HorizonView.Of(new(), Snapshot(manager, deals), team => team.Value, Viewers.Clock());

        Assert.All(view.Matching, deal => Assert.Equal(new TeamId("north"), deal.Deal.Team));
        Assert.Equal(["north"], view.Teams.Select(team => team.Id.Value));
        Assert.Equal(view.Matching.Sum(deal => deal.Deal.Value.Amount), view.Worth.Items.GetValueOrDefault("EUR"));
    }

    [Fact]
    public void State_Url_NamesTheSameView()
    {
        var state = new HorizonState { Mine = true, Team = new("n"), Owner = new("ida berg"), From = 1, To = 2.5m, Day = new(2026, 12, 3), Page = 4 };

        Assert.Equal(state, HorizonState.Parse(new Uri("http://localhost" + state.Url).Query));
        Assert.Equal(new HorizonState(), HorizonState.Parse("?day=soon&page=-1&from=x"));
    }

    // Velocity is down already or falls with freshness: the second fall is the drift.
    private static PortfolioDeal Falling(int number, TimeSpan after, string team = "north", decimal value = 100_000) => PortfolioDeals.Deal(
        number, team: team, value: value, velocityFalls: Viewers.Now.AddDays(-2), freshnessFalls: Viewers.Now + after);

    private static HorizonView View(HorizonState state, params PortfolioDeal[] deals) =>
        HorizonView.Of(state, Snapshot(Leader, deals), team => team.Value, Viewers.Clock());

    private static PortfolioSnapshot Snapshot(Viewer viewer, PortfolioDeal[] deals)
    {
        var portfolio = new Portfolio(new ManualTimeProvider(Viewers.Now), NullLogger<Portfolio>.Instance);
        portfolio.Publish(deals);
        return portfolio.Snapshot(viewer);
    }

    private static int Number(DealId id) => BitConverter.ToInt32(id.Value.ToByteArray());
}
