using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Dashboard.Background;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class RejudgingTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_AfterDowntimeInWhichADealBeganToDrift_HasItsCausesAndTheExactInstant(DataProvider provider)
    {
        await using var store = await Opened(provider);
        var foreseen = store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.DriftsAt;
        Assert.NotNull(foreseen);
        Assert.Empty((await Row(store)).Causes);

        await using var restarted = await store.OpenAgainAsync(new ManualTimeProvider(foreseen.Value.AddDays(20)));

        var deal = restarted.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!;
        Assert.Equal((DealState.Drifting, foreseen), (deal.State, deal.Standing.DriftingSince));
        Assert.NotEmpty(deal.Deal.Causes);
        Assert.Equal(deal.Deal.Causes, (await Row(restarted)).Causes);
        Assert.Equal(1, (await Row(restarted)).Version);
    }

    [Fact]
    public async Task Watch_WhenACrossingFallsDue_JudgesThatDealAtThatInstant()
    {
        await using var store = await Opened(DataProvider.Sqlite);
        var portfolio = store.Get<Portfolio>();
        using var watch = new DriftWatch(store.Get<Rejudging>(), store.Time, NullLogger<DriftWatch>.Instance);
        await watch.StartAsync(Cancellation);

        // Each step goes to just past the next crossing; the watch has judged once it has set the timer for the one after.
        var due = portfolio.NextChangeAt!.Value;
        while (portfolio.Snapshot(Owner).Find(Changes.Deal(1))!.State != DealState.Drifting)
        {
            await Until(() => store.Time.WaitingTimers > 0);
            due = portfolio.NextChangeAt!.Value;
            store.Time.AdvanceTo(due.AddMilliseconds(2));
            await Until(() => portfolio.NextChangeAt != due);
        }

        await Until(() => portfolio.Snapshot(Owner).Find(Changes.Deal(1))!.Deal.Causes.Length > 0);
        Assert.True((await Row(store)).JudgedAt >= due);
        await watch.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Save_NewOptions_JudgesTheDealsAnewAndKeepsTheOldVersion()
    {
        await using var store = await Opened(DataProvider.Sqlite);
        var strict = DriftOptions.Default with { Density = DriftOptions.Default.Density with { Threshold = 0.9, Recovery = 1 } };

        var saved = await store.Get<DriftRulesDoor>().Save(null, strict, TestStore.Administrator, cancellation: Cancellation);

        Assert.Equal(2, saved.Value!.Version);
        Assert.Equal(2, (await Row(store)).RulesVersion);
        Assert.Equal(2, store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.Deal.Rules.Version);
        await using var context = store.Contexts.CreateDbContext();
        Assert.Equal([1, 2], await context.DriftRules.OrderBy(row => row.Version).Select(row => row.Version).ToListAsync(Cancellation));
        await using var restarted = await store.OpenAgainAsync();
        Assert.Equal(0.9, restarted.Catalog.Rules.Options.Density.Threshold);
    }

    [Fact]
    public async Task Save_ByAnybodyButAnAdministratorOrOutOfRange_IsRefused()
    {
        await using var store = await Opened(DataProvider.Sqlite);
        var door = store.Get<DriftRulesDoor>();
        var wrong = DriftOptions.Default with { Density = DriftOptions.Default.Density with { Threshold = 0.9, Recovery = 0.2 } };

        Assert.Equal(StoreRefusals.AdministratorsOnly, (await door.Save(null, DriftOptions.Default, Owner, cancellation: Cancellation)).Refusal);
        Assert.Equal("bad-options", (await door.Save(null, wrong, TestStore.Administrator, cancellation: Cancellation)).Refusal!.Rule);
        Assert.Equal(1, store.Catalog.Rules.Version);
    }

    private async Task<TestStore> Opened(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        var recorded = await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        Assert.Null(recorded.Refusal);
        return store;
    }

    private static async Task<DealRow> Row(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return await context.Deals.AsNoTracking().SingleAsync(row => row.Id == Changes.Deal(1), Cancellation);
    }

    // The watch works on threads of its own; this lets them run without measuring any time.
    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
