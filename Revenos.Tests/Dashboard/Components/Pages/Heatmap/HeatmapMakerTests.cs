using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Heatmap;

public sealed class HeatmapMakerTests
{
    private static readonly WorkspaceCatalog Catalog = WorkspaceCatalog.Nothing with
    {
        Pipelines = [new Pipeline(new PipelineId("sales"), "Sales", [new(new StageId("discovery"), "Discovery"), new(new StageId("validation"), "Validation")])],
    };

    /// <summary>Deals of three teams, some of them with a colleague of another team; every third drifts.</summary>
    private static readonly PortfolioDeal[] Deals =
    [
        .. Enumerable.Range(1, 60).Select(number => PortfolioDeals.Deal(
            number,
            owner: $"{"abc"[number % 3]}da{number % 4}",
            team: (number % 4) switch { 0 => "north", 1 => "south", 2 => "east", _ => null },
            stage: number % 2 == 0 ? "discovery" : "validation",
            value: number * 10_000,
            colleagues: number % 5 == 0 ? ["mia"] : [],
            velocityFalls: number % 2 == 0 ? Viewers.Now.AddDays(-3) : null,
            freshnessFalls: number % 3 == 0 ? Viewers.Now.AddDays(-2) : null)),
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

        foreach (var state in Views().Select(view => view.For(viewer, hasPast: true)).Distinct())
        {
            var view = Maker(viewer).Make(state);
            var cells = Counts(view.Map).ToArray();

            Assert.Equal(state.Rows == Dimension.Owner || state.Columns == Dimension.Owner ? seen.Count(deal => deal.Team == new TeamId("north")) : seen.Length, view.Deals);
            Assert.All(cells, cell => Assert.True(cell.Hits <= cell.Deals && cell.Deals <= view.Deals));
        }
    }

    [Fact]
    public void Make_AManagersTeams_AreTheirOwnAndThoseTheyAreNamedIn()
    {
        var manager = new Viewer(new PersonId("nobody"), Role.Manager, [new TeamId("north")]);

        var view = Maker(manager).Make(new HeatmapState().By(Dimension.Team, Dimension.Signal));

        Assert.Equal(["north"], view.Map.Rows.Items.Select(line => line.Key));
        Assert.Equal(Deals.Count(deal => deal.Team == new TeamId("north")), view.Deals);
    }

    [Fact]
    public void Make_ByOwner_LeavesOutPeopleOfOtherTeamsThatTheManagerSees()
    {
        // Mia is named on deals of every team; only north is hers.
        var manager = new Viewer(new PersonId("mia"), Role.Manager, [new TeamId("north")]);
        var strangers = Deals.Where(deal => deal.Team != new TeamId("north")).Select(deal => deal.Owner.Value)
            .Except(Deals.Where(deal => deal.Team == new TeamId("north")).Select(deal => deal.Owner.Value)).ToArray();

        var view = Maker(manager).Make(new HeatmapState().By(Dimension.Owner, Dimension.Signal));

        Assert.NotEmpty(strangers);
        Assert.NotEmpty(view.Map.Rows.Items);
        Assert.Empty(view.Map.Rows.Items.Select(line => line.Key).Intersect(strangers));
    }

    [Fact]
    public void Make_ChosenCell_HasItsDealsTheMostSevereFirst()
    {
        var leader = new Viewer(new PersonId("lea"), Role.Leadership, []);

        var view = Maker(leader).Make(new HeatmapState { Row = "sales/discovery", Column = "velocity" });

        var expected = Deals.Where(deal => deal.Stage == new StageId("discovery")).Select(deal => deal.Id).ToHashSet();
        Assert.Equal(expected, view.Chosen!.Deals.Select(deal => deal.Id).ToHashSet());
        Assert.Equal("Discovery · Velocity", view.Chosen.Title);
        Assert.Equal(view.Chosen.Deals.Select(deal => deal.Severity).OrderDescending(), view.Chosen.Deals.Select(deal => deal.Severity));
    }

    [Fact]
    public void Make_OverTime_CountsEachWeekAsItWas()
    {
        var manager = new Viewer(new PersonId("nobody"), Role.Manager, [new TeamId("north")]);

        var map = Maker(manager).Make(new HeatmapState().By(Dimension.Signal, Dimension.Week)).Map;

        var north = Deals.Count(deal => deal.Team == new TeamId("north"));
        var velocity = map.Rows.IndexOf("velocity");
        Assert.Equal(Moments.Weeks, map.Columns.Items.Length);
        // They opened on 2 November: three Mondays ago.
        Assert.Equal([0, 0], Enumerable.Range(0, 2).Select(week => map[velocity, week].Deals));
        Assert.Equal((north, north), (map[velocity, Moments.Weeks - 2].Deals, map[velocity, Moments.Weeks - 2].Hits));
        Assert.Equal(north, map[velocity, Moments.Weeks - 1].Deals);
    }

    [Fact]
    public async Task CountTrend_OfTheChosenCell_EndsWithWhatItIsNow()
    {
        var maker = Maker(new Viewer(new PersonId("lea"), Role.Leadership, []));
        var state = new HeatmapState { Row = "sales/discovery", Column = "velocity", Measure = HeatMeasure.Number };
        Assert.Null(maker.Make(state).Chosen!.Trend);
        Assert.False(maker.IsWhole);

        Assert.True(await maker.CountTrendAsync());

        var cell = maker.Make(state).Chosen!;
        Assert.True(maker.IsWhole);
        Assert.Equal(cell.Deals.Length, cell.Trend!.Series[0].Points[^1].Value);
        Assert.Equal(Moments.Weeks, cell.Trend.Series[0].Points.Length);
    }

    [Fact]
    public void Make_ByMilestone_KnowsTheTypeFromTheCourse() =>
        Assert.Equal(
            ["Validation"],
            Maker(new Viewer(new PersonId("lea"), Role.Leadership, [])).Make(new HeatmapState().By(Dimension.Milestone, Dimension.Signal)).Map.Rows.Items.Select(line => line.Name));

    [Fact]
    public void Make_ACellThatIsGone_ChoosesNone() =>
        Assert.Null(Maker(new Viewer(new PersonId("lea"), Role.Leadership, [])).Make(new HeatmapState { Row = "sales/gone", Column = "velocity" }).Chosen);

    [Fact]
    public void Make_WithoutADeal_IsAMapWithoutRows()
    {
        var view = Maker(new Viewer(new PersonId("stranger"), Role.Owner, [])).Make(HeatmapState.Open);

        Assert.Equal(0, view.Deals);
        Assert.Empty(view.Map.Rows.Items);
    }

    private static HeatmapMaker Maker(Viewer viewer)
    {
        var portfolio = new Portfolio(new ManualTimeProvider(Viewers.Now), NullLogger<Portfolio>.Instance);
        portfolio.Publish(Deals);
        var chronicle = new Chronicle();
        chronicle.Publish([.. Deals.Select(Remembered)]);
        return HeatmapMaker.Of(portfolio.Snapshot(viewer), chronicle.Snapshot(viewer), Catalog, Viewers.Clock());
    }

    // On watch from its opening on, with velocity below.
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
                    SignalSet.Of(Signal.MilestoneVelocity),
                    SignalSet.None,
                    CauseSet.None,
                    null),
            ],
            [],
            []),
        null,
        deal.Rules);

    private static IEnumerable<HeatmapState> Views() =>
        from row in Enum.GetValues<Dimension>()
        from column in Enum.GetValues<Dimension>()
        select new HeatmapState().By(row, column);

    private static IEnumerable<HeatCount> Counts(HeatMap map) =>
        from row in Enumerable.Range(0, map.Rows.Items.Length)
        from column in Enumerable.Range(0, map.Columns.Items.Length)
        select map[row, column];
}
