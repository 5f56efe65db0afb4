using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Recovery;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class ReanchorDraftsTests(PostgresServer server)
{
    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly Viewer Ada = new(TestStore.Ada, Role.Owner, []);
    private static readonly Viewer Ben = new(TestStore.Ben, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keep_Twice_LeavesTheLastOneForAnotherProcess(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var drafts = store.Get<ReanchorDrafts>();
        await drafts.Keep(Deal, "{\"first\":1}", 1, Ada, Cancellation);
        store.Time.Advance(TimeSpan.FromMinutes(5));

        var kept = await drafts.Keep(Deal, "{\"second\":\"Ångström\"}", 2, Ada, Cancellation);

        Assert.Equal(store.Time.GetUtcNow(), kept.Value);
        await using var later = await store.OpenAgainAsync();
        Assert.Equal(new KeptDraft("{\"second\":\"Ångström\"}", 2, kept.Value), await later.Get<ReanchorDraftQuery>().Find(Deal, Ada, Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keep_SeveralPeople_EachHasTheirOwn(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var drafts = store.Get<ReanchorDrafts>();
        await drafts.Keep(Deal, "ada", 1, Ada, Cancellation);
        await drafts.Keep(Deal, "root", 1, TestStore.Administrator, Cancellation);

        await drafts.Discard(Deal, Ada, Cancellation);
        await drafts.Discard(Deal, Ada, Cancellation);

        var query = store.Get<ReanchorDraftQuery>();
        Assert.Null(await query.Find(Deal, Ada, Cancellation));
        Assert.Equal("root", (await query.Find(Deal, TestStore.Administrator, Cancellation))?.Content);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keep_AllAtOnce_KeepsOne(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var drafts = store.Get<ReanchorDrafts>();

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => drafts.Keep(Deal, $"{number}", number, Ada, Cancellation), Cancellation)));

        Assert.All(kept, outcome => Assert.Null(outcome.Refusal));
        Assert.NotNull(await store.Get<ReanchorDraftQuery>().Find(Deal, Ada, Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keep_DealOfSomebodyElse_IsRefusedAndNothingIsKept(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal("no-such-deal", (await store.Get<ReanchorDrafts>().Keep(Deal, "ben", 1, Ben, Cancellation)).Refusal?.Rule);
        Assert.Equal("no-such-deal", (await store.Get<ReanchorDrafts>().Keep(Changes.Deal(2), "ada", 1, Ada, Cancellation)).Refusal?.Rule);
        Assert.Null(await store.Get<ReanchorDraftQuery>().Find(Deal, Ben, Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keep_FarTooLong_IsRefused(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal("too-long", (await store.Get<ReanchorDrafts>().Keep(Deal, new string('x', ReanchorDrafts.MostCharacters + 1), 1, Ada, Cancellation)).Refusal?.Rule);
    }

    private async Task<TestStore> OpenAsync(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        Assert.Null((await store.Door.Record(Changes.Open(Deal), Ada, Cancellation)).Refusal);
        return store;
    }
}
