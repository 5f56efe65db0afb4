using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Visibility;

public sealed class VisibilityMakerTests
{
    private static readonly WorkspaceCatalog Catalog = WorkspaceCatalog.Nothing with
    {
        Pipelines = [new Pipeline(new PipelineId("sales"), "Sales", [new(new StageId("discovery"), "Discovery"), new(new StageId("validation"), "Validation")])],
    };

    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    private static readonly PortfolioDeal[] Deals =
    [
        .. Enumerable.Range(1, 40).Select(number => PortfolioDeals.Deal(
            number,
            owner: $"{"abc"[number % 3]}da{number % 4}",
            team: (number % 3) switch { 0 => "north", 1 => "south", _ => null },
            stage: number % 2 == 0 ? "discovery" : "validation",
            value: number * 10_000,
            currency: number % 4 == 0 ? "USD" : "EUR",
            colleagues: number % 10 == 0 ? ["mia"] : [],
            velocityFalls: number % 2 == 0 ? Viewers.Now.AddDays(-3) : null,
            freshnessFalls: number % 5 == 0 ? Viewers.Now.AddDays(-2) : null,
            visibility: new VisibilityBasis(number % 3 > 0, number % 5 > 2, number % 7 > 4),
            pausedUntil: number % 11 == 0 ? new DateOnly(2027, 1, 10) : null)),
    ];

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Owner)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Administrator)]
    public void Make_ForEachRole_CountsOnlyWhatTheyMaySee(Role role)
    {
        var viewer = new Viewer(new PersonId("mia"), role, role == Role.Manager ? [new TeamId("north")] : []);
        var seen = Deals.Where(deal => viewer.MaySee(deal.Owner, deal.Team, deal.Colleagues)).ToArray();

        var maker = Maker(viewer);
        var view = maker.Make(new());
        var past = maker.Look(view.State, "EUR");

        Assert.Equal(seen.Length, view.Figures.All.Deals);
        Assert.Equal(seen.Sum(deal => deal.Value.Amount), view.Figures.All.Plain.Items.Values.Sum());
        Assert.All(view.Tables, table => Assert.Equal(seen.Length, table.Lines.Sum(line => line.Sum.Deals)));
        Assert.Equal(seen.Count(deal => deal.Value.Currency == "EUR"), past.Weeks[^1].Deals);
        Assert.Equal(seen.Select(deal => deal.Id).ToHashSet(), maker.List(new()).Rows.Select(row => row.Id).ToHashSet());
        Assert.All(past.Pace.Deals, pace => Assert.Contains(seen, deal => deal.Id == pace.Deal.Id));
    }

    [Fact]
    public void Make_AManager_NeverCountsAnotherTeam()
    {
        var maker = Maker(new Viewer(new PersonId("nobody"), Role.Manager, [new TeamId("north")]));

        Assert.Equal(Deals.Where(deal => deal.Team == new TeamId("north")).Sum(deal => deal.Value.Amount), maker.Make(new()).Figures.All.Plain.Items.Values.Sum());
        Assert.Equal(0, maker.Make(new() { Team = new TeamId("south") }).Figures.All.Deals);
        Assert.Equal(["north"], maker.Make(new()).Facets.Teams.Select(team => team.Id.Value));
    }

    [Fact]
    public void List_BehindEachFigure_HasAsManyDealsAsTheFigureSays()
    {
        var maker = Maker(Leader);
        foreach (var state in new VisibilityState[] { new(), new() { Currency = "USD" }, new() { Team = new TeamId("north") } })
        {
            var view = maker.Make(state);
            foreach (var (table, figure) in view.Tables.Zip([VisibilityFigure.Layer, VisibilityFigure.Stage, VisibilityFigure.Close, VisibilityFigure.Currency]))
            {
                Assert.All(table.Lines, line =>
                {
                    var list = maker.List(VisibilityState.Parse(new Uri("http://localhost" + state.Deals(figure, line.Key)).Query));
                    Assert.Equal((line.Sum.Deals, line.Sum.Plain.Items.Values.Sum()), (list.Rows.Length, list.Worth.Items.Values.Sum()));
                    Assert.Equal(line.Sum.Weighted.Items.Values.Sum(), list.Rows.Sum(row => row.Weighted.Amount));
                });
            }

            Assert.All(view.Figures.Shortfalls, sum =>
                Assert.Equal(sum.Deals, maker.List(state with { Figure = VisibilityFigure.Shortfall, Key = VisibilitySlugs.Of(sum.Reason) }).Rows.Length));
            Assert.Equal(view.Figures.Drifting.Deals, maker.List(state with { Figure = VisibilityFigure.Drifting }).Rows.Length);
        }
    }

    [Fact]
    public void Look_TheLastWeek_IsThePageItself()
    {
        var maker = Maker(Leader);

        var (view, past) = (maker.Make(new() { Currency = "USD" }), maker.Look(new() { Currency = "USD" }, "USD"));

        Assert.Equal(view.Figures.All.Deals, past.Weeks[^1].Deals);
        Assert.Equal(view.Figures.All.Plain.Items["USD"], past.Weeks[^1].Plain);
        Assert.Equal(Moments.Weeks, past.Weeks.Length);
        Assert.Equal(past.Weeks[^2].Deals, maker.List(new() { Currency = "USD", Figure = VisibilityFigure.Week, Key = LineKeys.OfWeek(past.Weeks[^2].At, past.Weeks[^1].At) }).Rows.Length);
    }

    [Fact]
    public void State_Url_NamesTheSameView()
    {
        var state = new VisibilityState { Team = new("n o"), Pipeline = new("sales"), Currency = "USD", Figure = VisibilityFigure.Stage, Key = "sales/discovery" };

        Assert.Equal(state, VisibilityState.Parse(new Uri("http://localhost" + state.DealsUrl).Query));
        Assert.Equal(state with { Figure = null, Key = null }, VisibilityState.Parse(new Uri("http://localhost" + state.Url).Query));
        Assert.Equal(new VisibilityState(), VisibilityState.Parse("?currency=euro&figure=nothing&team="));
        Assert.All(Enum.GetValues<VisibilityFigure>(), figure => Assert.Equal(figure, VisibilitySlugs.Figure(VisibilitySlugs.Of(figure))));
    }

    [Fact]
    public void Make_WithoutADeal_IsEmpty()
    {
        var view = Maker(new Viewer(new PersonId("stranger"), Role.Owner, [])).Make(new());

        Assert.Equal(0, view.Figures.All.Deals);
        Assert.Null(view.Figures.Prevalence);
        Assert.Null(view.Figures.EvidenceDensity);
        Assert.Null(view.Figures.PrevalenceOfValue("EUR"));
    }

    private static VisibilityMaker Maker(Viewer viewer)
    {
        var portfolio = new Portfolio(new ManualTimeProvider(Viewers.Now), NullLogger<Portfolio>.Instance);
        portfolio.Publish(Deals);
        var chronicle = new Chronicle();
        chronicle.Publish([.. Deals.Select(Remembered)]);
        return new(portfolio.Snapshot(viewer), chronicle.Snapshot(viewer), Catalog, Viewers.Clock());
    }

    private static ChronicleDeal Remembered(PortfolioDeal deal) => new(
        deal.Id,
        deal.Version,
        deal.Name,
        deal.Account,
        deal.Owner,
        deal.OwnerName,
        deal.Team,
        deal.Colleagues,
        deal.Pipeline,
        new DealCourse(
            [
                new CourseSpan(
                    deal.OpenedAt,
                    new CourseTerms(deal.Stage, deal.Team, deal.Owner, deal.Value, null),
                    MilestoneType.Validation,
                    DealState.Watch,
                    VisibilityLayer.Opaque,
                    SignalSet.None,
                    SignalSet.None,
                    CauseSet.None,
                    null),
            ],
            [],
            []),
        null,
        deal.Rules);
}
