using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Queries;

public sealed class ClosedDealsQueryTests(PostgresServer server)
{
    private static readonly DateTimeOffset Opened = TestStore.Start.AddDays(-100);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_ByRole_SeesWhatTheViewerMaySeeAndCountsNoMore(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal((2, 1), await CountsAsync(store, new Viewer(new("root"), Role.Administrator, [])));
        Assert.Equal((2, 1), await CountsAsync(store, new Viewer(new("lea"), Role.Leadership, [])));
        Assert.Equal((1, 1), await CountsAsync(store, new Viewer(new("mia"), Role.Manager, [TestStore.North])));
        Assert.Equal((0, 0), await CountsAsync(store, new Viewer(new("mia"), Role.Manager, [])));
        Assert.Equal((1, 1), await CountsAsync(store, new Viewer(TestStore.Ada, Role.Owner, [])));
        Assert.Equal((1, 0), await CountsAsync(store, new Viewer(TestStore.Ben, Role.Owner, [])));
        Assert.Equal((0, 0), await CountsAsync(store, new Viewer(new("nobody"), Role.Owner, [TestStore.North])));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_Pages_GoFromTheLatestOnAndTheCountsStay(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var query = store.Get<ClosedDealsQuery>();

        var first = await query.Load(TestStore.Administrator, null, null, 0, 2, cancellation: Cancellation);
        var second = await query.Load(TestStore.Administrator, null, null, 2, 2, cancellation: Cancellation);

        Assert.Equal([2, 3, 1], first.Deals.Concat(second.Deals).Select(Number));
        Assert.Equal((2, 1, 2, 1), (first.Won, first.Lost, second.Won, second.Lost));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_OtherOrders_AreKeptOverPages(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var query = store.Get<ClosedDealsQuery>();

        Assert.Equal([1, 3, 2], await NumbersAsync(ClosedOrder.Earliest));
        var accounts = await AllAsync(ClosedOrder.Account);
        Assert.Equal(accounts.OrderBy(deal => deal.Account, StringComparer.Ordinal).ThenByDescending(deal => deal.ClosedAt), accounts);

        async Task<IEnumerable<int>> NumbersAsync(ClosedOrder order) => (await AllAsync(order)).Select(Number);

        async Task<List<ClosedDeal>> AllAsync(ClosedOrder order) =>
        [
            .. (await query.Load(TestStore.Administrator, null, null, 0, 2, order, Cancellation)).Deals,
            .. (await query.Load(TestStore.Administrator, null, null, 2, 2, order, Cancellation)).Deals,
        ];
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_Outcome_NarrowsTheDealsAndNotTheCounts(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);

        var lost = await store.Get<ClosedDealsQuery>().Load(TestStore.Administrator, null, DealStatus.Lost, 0, 50, cancellation: Cancellation);

        Assert.Equal((2, LossReason.WentQuiet), (Number(Assert.Single(lost.Deals)), lost.Deals[0].LossReason));
        Assert.Equal((2, 1), (lost.Won, lost.Lost));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_Text_FindsEveryWordInNameAccountOrOwnerWhateverTheCase(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal([2], await FoundAsync(store, "TURBINES"));
        Assert.Equal([2, 3, 1], await FoundAsync(store, " acme "));
        Assert.Equal([3], await FoundAsync(store, "acme orr"));
        Assert.Equal([1], await FoundAsync(store, "Überbau"));
        Assert.Empty(await FoundAsync(store, "turbines orr"));
        Assert.Empty(await FoundAsync(store, "%"));
        Assert.Empty(await FoundAsync(store, "running"));
    }

    private async Task<TestStore> OpenAsync(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        await EndedDeals.RecordAsync(
            store.Door,
            EndedDeals.WonAtOnce(1, Opened, team: TestStore.North, name: "Überbau"),
            EndedDeals.LostAfterNeglect(2, Opened, team: TestStore.North),
            EndedDeals.WonAtOnce(3, Opened.AddDays(1), TestStore.Ben),
            new DealChange(Changes.Deal(4), 0, [new NewFact(Changes.Opening(name: "Running"), Opened)]));
        return store;
    }

    private static async Task<(int Won, int Lost)> CountsAsync(TestStore store, Viewer viewer)
    {
        var found = await store.Get<ClosedDealsQuery>().Load(viewer, null, null, 0, 50, cancellation: Cancellation);
        Assert.Equal(found.Won + found.Lost, found.Deals.Length);
        var histories = await store.Get<HistoryQuery>().LoadSome([.. Enumerable.Range(1, 4).Select(Changes.Deal)], viewer, Cancellation);
        Assert.All(found.Deals, deal => Assert.Contains(deal.Id, histories.Keys));
        Assert.All(histories.Values, history => Assert.True(viewer.MaySee(history.Latest()!.Owner, history.Latest()!.Team, [])));
        return (found.Won, found.Lost);
    }

    private static async Task<IEnumerable<int>> FoundAsync(TestStore store, string text) =>
        (await store.Get<ClosedDealsQuery>().Load(TestStore.Administrator, text, null, 0, 50, cancellation: Cancellation)).Deals.Select(Number);

    private static int Number(ClosedDeal deal) => Enumerable.Range(1, 4).Single(number => Changes.Deal(number) == deal.Id);
}
