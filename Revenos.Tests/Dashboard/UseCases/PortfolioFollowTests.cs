using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

/// <summary>One store follows; another on the same database stands for the other process.</summary>
public sealed class PortfolioFollowTests(PostgresServer server)
{
    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_DealOpenedElsewhere_IsShownToItsOwnerAndTakenOverOnce(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        var follow = store.Get<PortfolioFollow>();
        await Record(other, Changes.Open(Deal));
        store.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(Shown(store));

        Assert.Equal(1, await follow.Look(Cancellation));

        Assert.Equal((1, "Ada Lind"), (Shown(store)!.Version, Shown(store)!.OwnerName));
        Assert.Equal(0, await follow.Look(Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_DealChangedElsewhere_ShowsWhatTheOtherProcessShows(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        await Record(store, Changes.Open(Deal));
        store.Time.Advance(TimeSpan.FromDays(9));
        await Record(other, Changes.Add(Deal, 1, Changes.Meeting(), new DealRevalued(new Money(9_000m, "EUR"))));

        Assert.Equal(1, await store.Get<PortfolioFollow>().Look(Cancellation));

        Assert.Equal((3, 9_000m), (Shown(store)!.Version, Shown(store)!.Value.Amount));
        Assert.Equal(Shown(other)!.At(store.Time.GetUtcNow()), Shown(store)!.At(store.Time.GetUtcNow()));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_DealClosedElsewhere_TakesItOutAndReopenedPutsItBack(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        await Record(store, Changes.Open(Deal));
        var follow = store.Get<PortfolioFollow>();
        var lost = await Record(other, Changes.Add(Deal, 1, new DealLost(LossReason.Budget, "")));

        Assert.Equal(1, await follow.Look(Cancellation));
        Assert.Null(Shown(store));
        Assert.Equal(0, await follow.Look(Cancellation));

        await Record(other, Changes.Add(Deal, 2, new FactCorrected(lost.Facts[0], null, "It was another deal")));
        Assert.Equal(1, await follow.Look(Cancellation));
        Assert.Equal(3, Shown(store)!.Version);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_OwnChanges_AreNotTakenOver(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await Record(store, Changes.Open(Deal));
        await Record(store, Changes.Open(Changes.Deal(2)));
        await Record(store, Changes.Add(Changes.Deal(2), 1, new DealWon("")));

        Assert.Equal(0, await store.Get<PortfolioFollow>().Look(Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_WriterThatCommittedLate_IsFoundWithinTheOverlapAndNotBeyond(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var behind = new ManualTimeProvider(TestStore.Start);
        await using var other = await store.OpenAgainAsync(behind);
        var follow = store.Get<PortfolioFollow>();
        store.Time.Advance(PortfolioFollow.Overlap);
        await follow.Look(Cancellation);

        await Record(other, Changes.Open(Deal));
        Assert.Equal(1, await follow.Look(Cancellation));

        store.Time.Advance(TimeSpan.FromSeconds(1));
        await follow.Look(Cancellation);
        await Record(other, Changes.Open(Changes.Deal(2)));
        Assert.Equal(0, await follow.Look(Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_DealOfSomebodyNew_ShowsTheirName(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        var carla = new PersonId("carla");
        await other.Get<PeopleDoor>().Introduce([new(carla, "Carla Niemi", null)], null, Cancellation);
        await Record(other, Changes.Open(Deal, carla));

        Assert.Equal(1, await store.Get<PortfolioFollow>().Look(Cancellation));

        Assert.Equal("Carla Niemi", store.Get<Portfolio>().Snapshot(TestStore.Administrator).Find(Deal)!.Deal.OwnerName);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_OnlyTheCatalogGrew_IsReadAnewAndOtherwiseKept(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        var follow = store.Get<PortfolioFollow>();
        var before = store.Catalog;
        await follow.Look(Cancellation);
        Assert.Same(before, store.Catalog);

        await other.Get<PeopleDoor>().Introduce([new(new PersonId("dov"), "Dov Adler", null)], null, Cancellation);
        await follow.Look(Cancellation);

        Assert.Equal("Dov Adler", store.Catalog.NameOf(new PersonId("dov")));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Look_AfterOneThatFailed_CatchesUp(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        var follow = store.Get<PortfolioFollow>();
        await Record(other, Changes.Open(Deal));
        using (var ended = new CancellationTokenSource())
        {
            await ended.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follow.Look(ended.Token));
        }

        store.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await follow.Look(Cancellation));
    }

    private static PortfolioDeal? Shown(TestStore store) => store.Get<Portfolio>().Snapshot(Owner).Find(Deal)?.Deal;

    private static async Task<DealRecorded> Record(TestStore store, DealChange change)
    {
        var outcome = await store.Door.Record(change, TestStore.Administrator, Cancellation);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }
}
