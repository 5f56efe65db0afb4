using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

/// <summary>However a deal comes into the chronicle, its course is the one its facts make.</summary>
public sealed class ChronicleFillTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_StoredDeals_BringsOngoingAndClosedOnesWithTheirCourses(DataProvider provider)
    {
        await using var store = await Filled(provider);
        await AssertTold(store);

        await using var again = await store.OpenAgainAsync();
        await AssertTold(again);
        Assert.Equal([DealState.Won], Courses(again)[Changes.Deal(2)].Spans.TakeLast(1).Select(span => span.State));
        Assert.Single(again.Get<Portfolio>().Snapshot(TestStore.Administrator).Deals);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_DealClosedAndOpenedElsewhere_IsToldAsTheOtherProcessTellsIt(DataProvider provider)
    {
        await using var store = await Filled(provider);
        await using var other = await store.OpenAgainAsync();
        await Record(other, Changes.Add(Changes.Deal(1), 2, new DealLost(LossReason.Budget, "")));
        await Record(other, Changes.Open(Changes.Deal(3)));
        await Record(other, Changes.Add(Changes.Deal(3), 1, new DealWon("")));

        Assert.Equal(2, await store.Get<PortfolioFollow>().Look(Cancellation));
        Assert.Equal(0, await store.Get<PortfolioFollow>().Look(Cancellation));

        await AssertTold(store);
        Assert.Equal(3, Courses(store).Count);
        Assert.Empty(store.Get<Portfolio>().Snapshot(TestStore.Administrator).Deals);
    }

    [Fact]
    public async Task Record_CorrectionOfAClosing_TellsTheDealAsIfItNeverClosed()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        var won = (await store.Get<HistoryQuery>().Load(Changes.Deal(2), TestStore.Administrator, Cancellation))!.Ledger[^1];
        await Record(store, Changes.Add(Changes.Deal(2), won.Sequence, new FactCorrected(won.Id, null, "It was another deal")));

        await AssertTold(store);
        Assert.All(Courses(store)[Changes.Deal(2)].Spans, span => Assert.True(span.IsOngoing));
    }

    [Fact]
    public async Task Save_OtherRules_JudgesClosedDealsAnewToo()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        var before = Courses(store)[Changes.Deal(2)];
        var options = DriftOptions.Default with { Density = new() { Threshold = 0.95, Recovery = 0.95 } };

        var saved = await store.Get<DriftRulesDoor>().Save(null, options, null, cancellation: Cancellation);

        Assert.Null(saved.Refusal);
        await AssertTold(store);
        Assert.NotEqual(before.Spans, Courses(store)[Changes.Deal(2)].Spans);
    }

    [Fact]
    public async Task Rename_OwnerOfClosedDeals_IsShownByTheirNewName()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        await store.Get<PeopleDoor>().SavePerson(new DirectoryPerson(TestStore.Ada, "Ada Berg", null), null, Cancellation);
        Assert.All(store.Get<Chronicle>().Snapshot(TestStore.Administrator).Deals, deal => Assert.Equal("Ada Berg", deal.OwnerName));
    }

    /// <summary>One deal goes on, one was won after eighty days of which many were silent.</summary>
    private async Task<TestStore> Filled(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        await Record(store, Changes.Open(Changes.Deal(1)));
        await Record(store, Changes.Open(Changes.Deal(2)));
        await Record(store, Changes.Add(Changes.Deal(2), 1, Changes.Meeting()));
        store.Time.Advance(TimeSpan.FromDays(80));
        await Record(store, Changes.Add(Changes.Deal(1), 1, Changes.Meeting()));
        await Record(store, Changes.Add(Changes.Deal(2), 2, new DealWon("")));
        return store;
    }

    private static async Task AssertTold(TestStore store)
    {
        var told = Courses(store);
        await foreach (var history in store.Get<HistoryQuery>().LoadAll(null, Cancellation))
        {
            var expected = DealCourse.Of(history, store.Catalog.RulesFor(null));
            Assert.NotEmpty(expected.Spans);
            Assert.Equal(expected.Spans, told[history.Facts[0].Deal].Spans);
            Assert.Equal(expected.Events, told[history.Facts[0].Deal].Events);
            Assert.Equal(expected.Severities, told[history.Facts[0].Deal].Severities);
        }
    }

    private static Dictionary<DealId, DealCourse> Courses(TestStore store) =>
        store.Get<Chronicle>().Snapshot(TestStore.Administrator).Deals.ToDictionary(deal => deal.Id, deal => deal.Course);

    private static async Task Record(TestStore store, DealChange change)
    {
        var outcome = await store.Door.Record(change, TestStore.Administrator, Cancellation);
        Assert.Null(outcome.Refusal);
    }
}
