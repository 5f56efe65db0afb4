using Bunit;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Dashboard.Components.Pages.Changed;

public sealed class ChangesMakerTests : ControlContext
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    private static readonly ChangesState Whole = new() { Since = ChangesSince.Between, From = Opening.AddDays(-2).DateTime, To = Opening.AddDays(60).DateTime };

    // Every second deal is won.
    private static readonly ChronicleDeal[] Deals =
    [
        .. Enumerable.Range(1, 24).Select(number => ChronicleDeals.Deal(
            number,
            owner: $"owner-{number % 5}",
            team: (number % 3) switch { 0 => "north", 1 => "south", _ => null },
            colleagues: number % 8 == 0 ? ["mia"] : [],
            story: Story(number))),
    ];

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Owner)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Administrator)]
    public void Make_ForEachRole_TellsOnlyOfWhatTheyMaySee(Role role)
    {
        var viewer = new Viewer(new PersonId("mia"), role, role == Role.Manager ? [new TeamId("north")] : []);
        var seen = Deals.Where(deal => viewer.MaySee(deal.Owner, deal.Team, deal.Colleagues)).Select(deal => deal.Id).ToHashSet();

        var view = Make(viewer, Whole);

        Assert.Equal(seen, view.Groups.Single(group => group.Kind == ChangeKind.Opened).Lines.Select(line => line.Deal).ToHashSet());
        Assert.All(view.Groups.SelectMany(group => group.Lines), line => Assert.Contains(line.Deal, seen));
        Assert.All(view.Flow.Steps.SelectMany(step => step.Deals), deal => Assert.Contains(deal.Id, seen));
    }

    [Fact]
    public void Make_AManager_NeverCountsAnotherTeam()
    {
        var view = Make(new Viewer(new PersonId("nobody"), Role.Manager, [new TeamId("north")]), Whole);

        Assert.Equal(Deals.Count(deal => deal.Team == new TeamId("north") && Number(deal.Id) % 2 != 0), view.Flow.End.Deals);
        Assert.Equal(Deals.Count(deal => deal.Team == new TeamId("north")), view.Groups.Single(group => group.Kind == ChangeKind.Opened).Lines.Length);
    }

    [Fact]
    public void Make_Chart_EndsWhereItsStepsLead()
    {
        var view = Make(Leader, Whole with { From = Opening.AddDays(1).DateTime });

        // Without proof nothing is weighted, and a chart of nothing is none.
        Assert.Null(view.Chart);
        Assert.Equal(view.Flow.End.Plain.Items["EUR"], view.Flow.Start.Plain.Items["EUR"] + view.Flow.Steps.Sum(step => step.Plain.Items.GetValueOrDefault("EUR")));
    }

    [Fact]
    public void Period_NeverReachesBeyondThePresentAndBeginsWithTheEarlier()
    {
        var clock = Viewers.Clock();
        var (first, last) = (new DateTime(2026, 11, 3, 8, 30, 0), new DateTime(2027, 5, 1));

        Assert.Equal((new DateTimeOffset(2026, 11, 3, 7, 30, 0, TimeSpan.Zero), Viewers.Now), new ChangesState { Since = ChangesSince.Between, From = last, To = first }.Period(null, clock));
        Assert.Equal((new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero), Viewers.Now), new ChangesState().Period(Viewers.Now.AddHours(-1), clock));
        Assert.Equal((Viewers.Now.AddHours(-1), Viewers.Now), new ChangesState { Since = ChangesSince.Visit }.Period(Viewers.Now.AddHours(-1), clock));
        Assert.Equal(new ChangesState().Period(null, clock), new ChangesState { Since = ChangesSince.Visit }.Period(null, clock));
    }

    [Fact]
    public void State_Url_NamesTheSameView()
    {
        var state = new ChangesState
        {
            Since = ChangesSince.Between,
            From = new DateTime(2026, 11, 3, 8, 30, 0),
            To = new DateTime(2026, 11, 9),
            Team = new("n o"),
            Pipeline = new("sales"),
            Currency = "USD",
        };

        Assert.Equal(state, ChangesState.Parse(new Uri("http://localhost" + state.Url).Query));
        Assert.Equal(new ChangesState { Since = ChangesSince.Visit }, ChangesState.Parse("?since=visit&from=2026-11-03"));
        Assert.Equal(new ChangesState { Since = ChangesSince.Between }, ChangesState.Parse("?since=between&from=0001-01-01&to=soon&currency=euro"));
    }

    [Fact]
    public void GroupPanel_LinksEachDealAndSaysHowMany()
    {
        var group = Make(Leader, Whole).Groups.Single(found => found.Kind == ChangeKind.Won);

        var panel = Render<ChangeGroupPanel>(parameters => parameters.Add(page => page.Group, group).Add(page => page.Id, "won"));

        Assert.Equal(group.Lines.Select(line => $"/deals/{line.Deal}"), panel.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Won", panel.Find("h2").TextContent);
    }

    [Fact]
    public void FlowPanel_LeadsFromTheFirstInstantToTheLast()
    {
        var panel = Render<FlowPanel>(parameters => parameters.Add(page => page.View, Make(Leader, Whole)));

        var rows = panel.FindAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td")[0].TextContent.Trim()).ToArray();
        Assert.Equal(["0", "12", "12"], [rows[0], rows[1], rows[^1]]);
    }

    [Fact]
    public void ChangesFilters_CurrencyThatNobodyChose_IsNoCurrency()
    {
        var open = Render<ChangesFilters>(parameters => parameters.Add(page => page.View, Make(Leader, Whole)));
        Assert.DoesNotContain("Currency", open.Markup, StringComparison.Ordinal);

        var chosen = Render<ChangesFilters>(parameters => parameters.Add(page => page.View, Make(Leader, Whole with { Currency = "EUR" })));
        Assert.Contains("EUR", chosen.Markup, StringComparison.Ordinal);
    }

    private static HistoryBuilder Story(int number) => number % 2 == 0 ? Opened().At(5 + number, new DealWon("")) : Opened();

    private static ChangesView Make(Viewer viewer, ChangesState state)
    {
        var chronicle = new Chronicle();
        chronicle.Publish(Deals);
        return new ChangesMaker(chronicle.Snapshot(viewer), WorkspaceCatalog.Nothing, Viewers.Clock("UTC")).Make(state, null);
    }

    private static int Number(DealId id) => BitConverter.ToInt32(id.Value.ToByteArray());
}
