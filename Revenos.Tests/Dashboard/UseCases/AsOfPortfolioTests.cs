using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class AsOfPortfolioTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateTimeOffset Day(double day) => TestStore.Start.AddDays(day);

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_AnyInstant_IsEachHistoryJudgedThen(DataProvider provider)
    {
        await using var store = await Filled(provider);
        foreach (var at in new[] { Day(-1), Day(0), Day(12), Day(39.5), Day(70), Day(120) })
        {
            var snapshot = await store.Get<AsOfPortfolio>().Load(TestStore.Administrator, at, cancellation: Cancellation);

            var expected = new Dictionary<DealId, (Standing, string, decimal)>();
            await foreach (var history in store.Get<HistoryQuery>().LoadAll(null, Cancellation))
            {
                if (history.AsOf(at) is { IsOngoing: true } deal)
                {
                    expected[deal.Id] = (DriftEngine.Outlook(history, DriftRules.Default, at)!.At(at, DriftOptions.Default), store.Catalog.NameOf(deal.Owner), deal.Value.Amount);
                }
            }

            Assert.Equal(expected, snapshot.Deals.ToDictionary(deal => deal.Id, deal => (deal.Standing, deal.Deal.OwnerName, deal.Deal.Value.Amount)));
            Assert.Equal(expected.Count, snapshot.Totals().Count);
            Assert.All(expected.Keys, deal => Assert.NotNull(snapshot.Find(deal)));
        }
    }

    [Fact]
    public async Task Load_DealThatChangedHands_IsSeenByWhoLeadsItNow()
    {
        await using var store = await Filled(DataProvider.Sqlite);

        Assert.Equal([Changes.Deal(2)], await Seen(store, TestStore.Ben, Day(12)));
        Assert.Equal([Changes.Deal(1), Changes.Deal(3)], await Seen(store, TestStore.Ada, Day(12)));
        Assert.Equal("Ada Lind", (await Load(store, TestStore.Ben, Day(12))).Find(Changes.Deal(2))!.Deal.OwnerName);
    }

    [Fact]
    public async Task Load_Twice_JudgesAgainOnlyWhatChangedSince()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        var before = await Load(store, TestStore.Ada, Day(12));
        Assert.Null((await store.Door.Record(
            new DealChange(Changes.Deal(1), 2, [new NewFact(new DealRevalued(new Money(7, "EUR")), Day(11))]), TestStore.Administrator, Cancellation)).Refusal);

        var after = await Load(store, TestStore.Ada, Day(12));

        Assert.Same(before.Find(Changes.Deal(3)), after.Find(Changes.Deal(3)));
        Assert.Equal((12_500.50m, 7m), (before.Find(Changes.Deal(1))!.Deal.Value.Amount, after.Find(Changes.Deal(1))!.Deal.Value.Amount));
    }

    [Fact]
    public async Task Load_Progress_EndsWithAllOfThemAndCancellationEndsIt()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        var told = new List<RecordProgress>();
        await store.Get<AsOfPortfolio>().Load(TestStore.Administrator, Day(20), new Told(told), Cancellation);
        Assert.Equal(new RecordProgress(3, 3, 0), Assert.Single(told));

        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<AsOfPortfolio>().Load(TestStore.Administrator, Day(21), cancellation: ended.Token));
    }

    /// <summary>Ada opens three deals; the second goes to Ben on day 40, the third is won on day 80.</summary>
    private async Task<TestStore> Filled(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        foreach (var number in new[] { 1, 2, 3 })
        {
            await Record(store, Changes.Open(Changes.Deal(number)));
        }

        store.Time.Advance(TimeSpan.FromDays(10));
        await Record(store, Changes.Add(Changes.Deal(1), 1, Changes.Meeting()));
        store.Time.Advance(TimeSpan.FromDays(30));
        await Record(store, Changes.Add(Changes.Deal(2), 1, new OwnerChanged(TestStore.Ben, null)));
        store.Time.Advance(TimeSpan.FromDays(40));
        await Record(store, Changes.Add(Changes.Deal(3), 1, new DealWon("")));
        store.Time.Advance(TimeSpan.FromDays(60));
        return store;
    }

    private static async Task<DealId[]> Seen(TestStore store, PersonId owner, DateTimeOffset at) =>
        [.. (await Load(store, owner, at)).Deals.Select(deal => deal.Id).OrderBy(id => id.Value)];

    private static Task<Revenos.Dashboard.Live.PortfolioSnapshot> Load(TestStore store, PersonId owner, DateTimeOffset at) =>
        store.Get<AsOfPortfolio>().Load(new Viewer(owner, Role.Owner, []), at, cancellation: Cancellation);

    private static async Task Record(TestStore store, DealChange change)
    {
        var outcome = await store.Door.Record(change, TestStore.Administrator, Cancellation);
        Assert.Null(outcome.Refusal);
    }

    private sealed class Told(List<RecordProgress> told) : IProgress<RecordProgress>
    {
        public void Report(RecordProgress value) => told.Add(value);
    }
}
