using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class BoardViewTests
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);
    private static readonly StageId Discovery = new("discovery");
    private static readonly StageId Validation = new("validation");
    private static readonly Pipeline Sales = new(new PipelineId("sales"), "Sales",
        [new Stage(Discovery, "Discovery"), new Stage(Validation, "Validation")]);

    private readonly Portfolio _portfolio = new(new ManualTimeProvider(Opened), NullLogger<Portfolio>.Instance);

    public BoardViewTests() => _portfolio.Publish(
    [
        Deal(1, value: 10),
        Deal(2, value: 20, velocityFalls: Opened, freshnessFalls: Opened),
        Deal(3, value: 30, stage: "validation", velocityFalls: Opened.AddDays(3), freshnessFalls: Opened.AddDays(20)),
        Deal(4, value: 40, stage: "validation", owner: "max"),
        Deal(5, value: 50, pipeline: "growth", owner: "zoe"),
    ]);

    [Fact]
    public void New_WithoutFilters_HoldsThePipelineInOrderWithItsTotals()
    {
        var view = View();

        Assert.Equal([2, 1], Rows(view, Discovery));
        Assert.Equal([3, 4], Rows(view, Validation));
        Assert.Equal((4, 1, 1), (view.Count, view.Drifting, view.WillDrift(Opened)));
        Assert.Equal(new Money(100, "EUR"), Assert.Single(view.Plain.Sums));
        Assert.Equal([new StateShare(DealState.OnTrack, 1), new StateShare(DealState.Drifting, 1)], view.Find(Discovery)!.Shares);
        Assert.Equal(["Ida Berg", "Max Berg"], view.Facets.Owners.Select(owner => owner.Name));
    }

    [Fact]
    public void New_WithAFilter_CountsOnlyWhatMatches()
    {
        var view = View("owner=max");

        Assert.Empty(Rows(view, Discovery));
        Assert.Equal([4], Rows(view, Validation));
        Assert.Equal(new Money(40, "EUR"), Assert.Single(view.Plain.Sums, sum => sum.Amount > 0));
        Assert.True(view.HasDeals);
    }

    [Fact]
    public void New_OneStageAskedFor_ShowsAndSumsThatColumnAlone()
    {
        var view = View("stage=validation");

        Assert.Equal(Validation, Assert.Single(view.Shown).Stage.Id);
        Assert.Equal(2, view.Count);
        Assert.Equal(2, view.Columns.Count);
    }

    [Fact]
    public void Apply_SomebodyMovedADeal_MovesItHereAndLeavesOtherColumnsAlone()
    {
        var view = View();
        var before = view.Find(Discovery)!.Version;

        Tell(view, Deal(4, value: 44, stage: "validation", owner: "max", version: 2));

        Assert.Equal([3, 4], Rows(view, Validation));
        Assert.Equal(before, view.Find(Discovery)!.Version);
        Assert.Equal(104m, view.Plain.Items["EUR"]);

        Tell(view, Deal(4, value: 44, stage: "discovery", owner: "max", version: 3));
        Assert.Equal([3], Rows(view, Validation));
        Assert.Equal([2, 4, 1], Rows(view, Discovery));
    }

    [Fact]
    public void Apply_DealNoLongerMatches_LeavesTheBoard()
    {
        var view = View("owner=max");

        Tell(view, Deal(4, stage: "validation", owner: "ida", version: 2));

        Assert.Empty(Rows(view, Validation));
        Assert.Equal(0, view.Count);
    }

    [Fact]
    public void Apply_Removed_LeavesTheBoard()
    {
        var view = View();
        _portfolio.Remove(Id(2), 2);

        view.Apply(new PortfolioChange(_portfolio.Snapshot(Leader), [], [Id(2)], false));

        Assert.Equal([1], Rows(view, Discovery));
        Assert.Equal(0, view.Drifting);
    }

    [Fact]
    public void Begin_ThenAccepted_IsShownAtOnceAndStays()
    {
        var view = View();

        view.Begin(Found(1), Validation);

        Assert.Equal([2], Rows(view, Discovery));
        Assert.True(Assert.Single(view.Find(Validation)!.Cards(Opened), card => card.Id == Id(1)).IsPending);
        Assert.Equal(3, view.Find(Validation)!.Count);

        _portfolio.Publish(Deal(1, value: 10, stage: "validation", version: 2));
        view.End(Id(1), Found(1));
        Assert.False(Assert.Single(view.Find(Validation)!.Cards(Opened), card => card.Id == Id(1)).IsPending);
        Assert.Equal(100m, view.Plain.Items["EUR"]);
    }

    [Fact]
    public void Begin_ThenRefused_IsBackWhereItWas()
    {
        var view = View();
        view.Begin(Found(1), Validation);

        view.End(Id(1), Found(1));

        Assert.Equal([2, 1], Rows(view, Discovery));
        Assert.Equal([3, 4], Rows(view, Validation));
        Assert.False(view.IsMoving(Id(1)));
    }

    [Fact]
    public void Begin_AnotherChangeIsTold_WaitsForTheAnswer()
    {
        var view = View();
        view.Begin(Found(1), Validation);

        Tell(view, Deal(1, value: 99, version: 2));
        Assert.Contains(1, Rows(view, Validation));
        view.Apply(new PortfolioChange(_portfolio.Snapshot(Leader), [], [], IsWhole: true));
        Assert.Contains(1, Rows(view, Validation));
        Assert.Equal(100m - 10 + 99, view.Plain.Items["EUR"]);

        view.End(Id(1), Found(1));
        Assert.Equal([2, 1], Rows(view, Discovery));
        Assert.Equal(189m, view.Plain.Items["EUR"]);
    }

    [Fact]
    public void Apply_AnyChanges_EndWhereANewBoardBegins()
    {
        var chance = new Random(7);
        var version = 1L;
        foreach (var query in (string[])["", "state=watch", "owner=ida&from=20", "text=deal%201&sort=value"])
        {
            var view = View(query);
            for (var i = 0; i < 300; i++)
            {
                var number = chance.Next(1, 40);
                Tell(view, Deal(
                    number,
                    owner: chance.Next(2) == 0 ? "ida" : "max",
                    stage: chance.Next(2) == 0 ? "discovery" : "validation",
                    pipeline: chance.Next(8) == 0 ? "growth" : "sales",
                    value: chance.Next(100),
                    version: ++version,
                    velocityFalls: chance.Next(2) == 0 ? Opened : null,
                    freshnessFalls: chance.Next(2) == 0 ? Opened : null));
            }

            var fresh = View(query);
            foreach (var stage in (StageId[])[Discovery, Validation])
            {
                Assert.Equal(Rows(fresh, stage), Rows(view, stage));
                Assert.Equal(fresh.Find(stage)!.Shares, view.Find(stage)!.Shares);
                Assert.Equal(fresh.Find(stage)!.Plain.Items.GetValueOrDefault("EUR"), view.Find(stage)!.Plain.Items.GetValueOrDefault("EUR"));
                Assert.Equal(fresh.Find(stage)!.Weighted.Items.GetValueOrDefault("EUR"), view.Find(stage)!.Weighted.Items.GetValueOrDefault("EUR"));
            }
        }
    }

    private BoardView View(string query = "") => new(BoardState.Parse(query), Sales, _portfolio.Snapshot(Leader));

    private StandingDeal Found(int number) => _portfolio.Snapshot(Leader).Find(Id(number))!;

    private void Tell(BoardView view, PortfolioDeal deal)
    {
        _portfolio.Publish(deal);
        var now = _portfolio.Snapshot(Leader);
        view.Apply(new PortfolioChange(now, [now.Find(deal.Id)!], ImmutableArray<DealId>.Empty, IsWhole: false));
    }

    private static int[] Rows(BoardView view, StageId stage)
    {
        var column = view.Find(stage)!;
        column.Show(0, BoardColumn.MostRows);
        return [.. column.Cards(Opened).Select(card => Enumerable.Range(1, 60).First(number => Id(number) == card.Id))];
    }
}
