using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class StepsAheadTests(PostgresServer server)
{
    private static readonly DateTimeOffset At = TestStore.Start.AddDays(12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_AtAnInstant_IsTheStepThatHoldsTheLongestOfTheFactsUpToThen()
    {
        await using var store = await FilledAsync();
        var history = await store.Get<HistoryQuery>().Load(Changes.Deal(1), TestStore.Administrator, Cancellation);
        var judgement = DriftEngine.Judge(history!, DriftRules.Default, At)!;

        var found = (await FindAsync(store, TestStore.Administrator))[Changes.Deal(1)];

        var hold = Assert.Single(judgement.Holds, hold => hold.Signal == found.Hold!.Signal);
        Assert.Equal(hold.After, found.Hold!.After);
        Assert.All(judgement.Holds.Where(other => other.Step is not null), other => Assert.True((other.DriftsAt ?? DateTimeOffset.MaxValue) <= (hold.DriftsAt ?? DateTimeOffset.MaxValue)));

        // What happens later is no part of it.
        await RecordAsync(store, Changes.Add(Changes.Deal(1), 2, Changes.Meeting()));
        var later = (await FindAsync(store, TestStore.Administrator))[Changes.Deal(1)];
        Assert.Equal((found.Hold.Signal, found.Hold.After, found.Hold.DriftsAt), (later.Hold!.Signal, later.Hold.After, later.Hold.DriftsAt));
        Assert.Equal((2L, 3L), (found.Version, later.Version));
        Assert.Equal(found.Falls, later.Falls.AsEnumerable());
    }

    [Fact]
    public async Task Find_DealsThatSomebodyMayNotSee_TellsNothingOfThem()
    {
        await using var store = await FilledAsync();

        Assert.Equal([Changes.Deal(2)], (await FindAsync(store, new Viewer(TestStore.Ben, Role.Owner, []))).Keys);
    }

    // Asked for all deals, whoever asks: that is what a page must not be able to do.
    private static async Task<IReadOnlyDictionary<DealId, StepAhead>> FindAsync(TestStore store, Viewer viewer)
    {
        var standing = await store.Get<AsOfPortfolio>().Load(TestStore.Administrator, At, cancellation: Cancellation);
        return await store.Get<StepsAhead>().Find([.. standing.Deals], viewer, At, Cancellation);
    }

    // Ada and Ben each open a deal; Ada meets somebody on day 10, and it is day 20.
    private async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await RecordAsync(store, Changes.Open(Changes.Deal(1)));
        await RecordAsync(store, Changes.Open(Changes.Deal(2), TestStore.Ben));
        store.Time.Advance(TimeSpan.FromDays(10));
        await RecordAsync(store, Changes.Add(Changes.Deal(1), 1, Changes.Meeting()));
        store.Time.Advance(TimeSpan.FromDays(10));
        return store;
    }

    private static async Task RecordAsync(TestStore store, DealChange change) =>
        Assert.Null((await store.Door.Record(change, TestStore.Administrator, Cancellation)).Refusal);
}
