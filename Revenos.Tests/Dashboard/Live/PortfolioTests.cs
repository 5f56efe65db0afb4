using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Live;

public sealed class PortfolioTests
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);
    private static readonly StageId Discovery = new("discovery");

    private readonly ManualTimeProvider _time = new(Opened);
    private readonly Portfolio _portfolio;

    public PortfolioTests() => _portfolio = new Portfolio(_time, NullLogger<Portfolio>.Instance);

    [Fact]
    public void Publish_NewDeal_IsInEveryLaterSnapshotAndInNoEarlierOne()
    {
        var before = _portfolio.Snapshot(Leader);

        _portfolio.Publish(Deal(1));

        var after = _portfolio.Snapshot(Leader);
        Assert.Empty(before.Deals);
        Assert.Equal(Id(1), Assert.Single(after.Deals).Id);
        Assert.True(after.Version > before.Version);
    }

    [Fact]
    public void Publish_NextVersion_TakesThePlaceOfTheLast()
    {
        _portfolio.Publish(Deal(1, stage: "discovery", version: 1));

        _portfolio.Publish(Deal(1, stage: "validation", version: 2));

        var now = _portfolio.Snapshot(Leader);
        Assert.Empty(now.In(Pipeline, Discovery));
        Assert.Equal(2, Assert.Single(now.In(Pipeline, new StageId("validation"))).Deal.Version);
        Assert.Equal(PortfolioTotals.None.Count, now.Totals(Pipeline, Discovery).Count);
    }

    [Fact]
    public void Publish_OlderVersionComesLate_IsPassedOver()
    {
        _portfolio.Publish(Deal(1, name: "Second", version: 2));

        _portfolio.Publish(Deal(1, name: "First", version: 1));

        Assert.Equal("Second", _portfolio.Snapshot(Leader).Find(Id(1))!.Deal.Name);
    }

    [Fact]
    public void Publish_OlderVersionComesAfterTheDealClosed_DoesNotBringItBack()
    {
        _portfolio.Publish(Deal(1, version: 4));
        _portfolio.Remove(Id(1), version: 6);

        _portfolio.Publish(Deal(1, version: 5));

        Assert.Null(_portfolio.Snapshot(Leader).Find(Id(1)));
    }

    [Fact]
    public void Publish_AfterTheClosingWasUndone_BringsItBack()
    {
        _portfolio.Publish(Deal(1, version: 4));
        _portfolio.Remove(Id(1), version: 5);

        _portfolio.Publish(Deal(1, version: 6));

        Assert.NotNull(_portfolio.Snapshot(Leader).Find(Id(1)));
    }

    [Fact]
    public void Remove_LastDealOfAStage_LeavesNothingCounted()
    {
        _portfolio.Publish(Deal(1));

        _portfolio.Remove(Id(1), version: 1);

        var now = _portfolio.Snapshot(Leader);
        Assert.Empty(now.Deals);
        Assert.Equal(0, now.Totals().Count);
        Assert.Null(_portfolio.NextChangeAt);
    }

    [Fact]
    public void Totals_SeveralCurrenciesStatesAndLayers_AreKeptApart()
    {
        var proven = new VisibilityBasis(Discovery: true, Validation: true, Commitment: false);
        _portfolio.Publish(
        [
            Deal(1, value: 100, currency: "EUR", visibility: proven),
            Deal(2, value: 50, currency: "USD"),
            Deal(3, value: 10, currency: "EUR", freshnessFalls: Opened, visibility: proven),
            Deal(4, value: 7, currency: "EUR", pausedUntil: new DateOnly(2027, 1, 1), visibility: proven),
            Deal(5, value: 5, currency: "EUR", velocityFalls: Opened, freshnessFalls: Opened, visibility: proven),
            Deal(6, value: 1000, currency: "EUR", stage: "validation"),
        ]);

        var totals = _portfolio.Snapshot(Leader).Totals(Pipeline, Discovery);

        Assert.Equal(5, totals.Count);
        Assert.Equal([new Money(122, "EUR"), new Money(50, "USD")], totals.Plain.Sums);
        // 100 at 0.6; 10 lost freshness and is at 0.3; paused is opaque; 5 lost freshness and drifts: one layer less, opaque.
        Assert.Equal(63m, totals.Weighted.Items["EUR"]);
        Assert.Equal(0m, totals.Weighted.Items["USD"]);
        Assert.Equal(new StateCounts(OnTrack: 2, Watch: 1, Drifting: 1, Paused: 1), totals.States);
    }

    [Fact]
    public void Totals_AfterManyRandomChanges_AreThoseOfTheDealsThatAreThere()
    {
        var chance = new Random(20261122);
        string[] stages = ["discovery", "validation", "commitment"];
        for (var i = 1; i <= 2_000; i++)
        {
            var number = chance.Next(1, 120);
            if (chance.Next(5) == 0)
            {
                _portfolio.Remove(Id(number), version: i);
            }
            else
            {
                _portfolio.Publish(Deal(
                    number,
                    owner: $"owner{chance.Next(6)}",
                    stage: stages[chance.Next(3)],
                    value: chance.Next(1_000),
                    currency: chance.Next(2) == 0 ? "EUR" : "SEK",
                    version: i,
                    colleagues: chance.Next(4) == 0 ? ["kim", "lou"] : [],
                    velocityFalls: chance.Next(2) == 0 ? Opened.AddMinutes(chance.Next(4_000)) : null,
                    freshnessFalls: chance.Next(2) == 0 ? Opened.AddMinutes(chance.Next(4_000)) : null,
                    visibility: new VisibilityBasis(true, chance.Next(2) == 0, false)));
            }

            _time.Advance(TimeSpan.FromMinutes(1));
            _portfolio.Advance();
        }

        var now = _portfolio.Snapshot(Leader);
        foreach (var stage in stages)
        {
            var deals = now.In(Pipeline, new StageId(stage)).ToArray();
            var totals = now.Totals(Pipeline, new StageId(stage));
            var counted = PortfolioTotals.Of(deals);
            Assert.Equal(counted.Count, totals.Count);
            Assert.Equal(counted.States, totals.States);
            Assert.Equal(counted.Plain.Sums.Where(sum => sum.Amount != 0), totals.Plain.Sums.Where(sum => sum.Amount != 0));
            Assert.Equal(counted.Weighted.Sums.Where(sum => sum.Amount != 0), totals.Weighted.Sums.Where(sum => sum.Amount != 0));
            Assert.All(deals, deal => Assert.Equal(deal.Deal.At(_time.GetUtcNow()).State, deal.State));
        }
    }

    [Fact]
    public void Advance_ASignalHasFallen_JudgesThatDealAgainAndNamesIt()
    {
        var falls = Opened.AddHours(5);
        _portfolio.Publish([Deal(1, freshnessFalls: falls), Deal(2)]);
        Assert.Equal(falls, _portfolio.NextChangeAt);

        _time.AdvanceTo(falls.AddTicks(-1));
        Assert.Empty(_portfolio.Advance());
        Assert.Equal(DealState.OnTrack, StateOf(1));

        _time.AdvanceTo(falls);
        Assert.Equal([Id(1)], _portfolio.Advance());
        Assert.Equal(DealState.Watch, StateOf(1));
        Assert.Null(_portfolio.NextChangeAt);
    }

    [Fact]
    public void DriftsAt_TwoSignalsWillFall_IsWhenTheSecondDoes()
    {
        _portfolio.Publish(Deal(1, velocityFalls: Opened.AddDays(3), freshnessFalls: Opened.AddDays(9)));

        Assert.Equal(Opened.AddDays(9), _portfolio.Snapshot(Leader).Find(Id(1))!.DriftsAt);

        _time.AdvanceTo(Opened.AddDays(9));
        _portfolio.Advance();
        var drifting = _portfolio.Snapshot(Leader).Find(Id(1))!;
        Assert.Equal(DealState.Drifting, drifting.State);
        Assert.Equal(Opened.AddDays(9), drifting.Standing.DriftingSince);
        Assert.Null(drifting.DriftsAt);
    }

    [Fact]
    public void Clear_Everything_LeavesNothing()
    {
        _portfolio.Publish([Deal(1), Deal(2, owner: "max", freshnessFalls: Opened.AddDays(1))]);

        _portfolio.Clear();

        Assert.Empty(_portfolio.Snapshot(Leader).Deals);
        Assert.Null(_portfolio.NextChangeAt);
    }

    private DealState StateOf(int number) => _portfolio.Snapshot(Leader).Find(Id(number))!.State;
}
