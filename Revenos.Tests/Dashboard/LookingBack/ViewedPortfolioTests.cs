using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.LookingBack;

public sealed class ViewedPortfolioTests(PostgresServer server)
{
    private static readonly DateTimeOffset Then = TestStore.Start.AddDays(3);
    private static readonly Viewer Now = TestStore.Administrator;
    private static readonly Viewer Looker = Now with { AsOf = Then };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SnapshotAsync_Past_IsThatTimeAndTheSameUntilADealChanges()
    {
        await using var store = await Filled();
        var portfolio = Of(store);

        var past = await portfolio.SnapshotAsync(Looker, cancellation: Cancellation);

        Assert.Equal([Changes.Deal(1)], past.Deals.Select(deal => deal.Id));
        Assert.Equal(2, (await portfolio.SnapshotAsync(Now, cancellation: Cancellation)).Deals.Count());
        past = await portfolio.SnapshotAsync(Looker, cancellation: Cancellation);
        Assert.Same(past, await portfolio.SnapshotAsync(Looker, cancellation: Cancellation));
        Assert.NotSame(past, await portfolio.SnapshotAsync(Now with { AsOf = Then.AddDays(1) }, cancellation: Cancellation));

        past = await portfolio.SnapshotAsync(Looker, cancellation: Cancellation);
        Assert.Null((await store.Door.Record(Changes.Add(Changes.Deal(1), 1, Changes.Meeting()), Now, Cancellation)).Refusal);
        Assert.NotSame(past, await portfolio.SnapshotAsync(Looker, cancellation: Cancellation));
    }

    [Fact]
    public async Task SnapshotAsync_SomebodyWhoseTeamsChanged_SeesWithTheNewOnes()
    {
        await using var store = await Filled();
        var portfolio = Of(store);
        var manager = new Viewer(new PersonId("mia"), Role.Manager, [TestStore.North]) { AsOf = Then.AddDays(20) };
        Assert.Single((await portfolio.SnapshotAsync(manager, cancellation: Cancellation)).Deals);

        Assert.Empty((await portfolio.SnapshotAsync(manager with { Teams = [] }, cancellation: Cancellation)).Deals);
        Assert.Single((await portfolio.SnapshotAsync(manager with { Teams = [TestStore.North] }, cancellation: Cancellation)).Deals);
    }

    [Fact]
    public async Task SubscribeAsync_Past_HearsOfNothing()
    {
        await using var store = await Filled();
        var portfolio = Of(store);

        var (past, nothing) = await portfolio.SubscribeAsync(Looker, _ => Task.CompletedTask, Cancellation);
        var (_, subscription) = await portfolio.SubscribeAsync(Now, _ => Task.CompletedTask, Cancellation);

        Assert.Null(nothing);
        Assert.Single(past.Deals);
        Assert.Null(portfolio.Hear(Looker, _ => Task.CompletedTask));
        Assert.NotNull(subscription);
        subscription.Dispose();
    }

    /// <summary>One deal from the start on, and one of the north from the tenth day on.</summary>
    private async Task<TestStore> Filled()
    {
        var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        Assert.Null((await store.Door.Record(Changes.Open(Changes.Deal(1)), Now, Cancellation)).Refusal);
        store.Time.Advance(TimeSpan.FromDays(10));
        Assert.Null((await store.Door.Record(Changes.Open(Changes.Deal(2), team: TestStore.North), Now, Cancellation)).Refusal);
        store.Time.Advance(TimeSpan.FromDays(30));
        return store;
    }

    private static ViewedPortfolio Of(TestStore store) => new(store.Get<Portfolio>(), store.Get<AsOfPortfolio>(), store.Get<Chronicle>());
}
