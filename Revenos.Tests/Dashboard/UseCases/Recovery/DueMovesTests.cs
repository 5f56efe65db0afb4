using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Recovery;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Recovery;

public sealed class DueMovesTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    // An ordinary Monday, a Saturday, a New Year's Day: a date is a date, whether anybody works on it.
    [InlineData("2026-04-20", "2026-04-20T00:00Z")]
    [InlineData("2026-05-16", "2026-05-16T00:00Z")]
    [InlineData("2027-01-01", "2027-01-01T00:00Z")]
    // The days on which the clocks of much of Europe change, and the one that is there every four years.
    [InlineData("2026-03-29", "2026-03-29T00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T00:00Z")]
    [InlineData("2028-02-29", "2028-02-29T00:00Z")]
    public async Task Start_AfterADowntimeInWhichAPauseFellDue_RecordsItOnceWithItsTrueInstant(string day, string due)
    {
        await using var store = await PausedAsync(DataProvider.Sqlite, Day(day));

        await using (await store.OpenAgainAsync(new ManualTimeProvider(At(due).AddDays(17).AddHours(5))))
        {
        }

        await using var again = await store.OpenAgainAsync(new ManualTimeProvider(At(due).AddDays(40)));

        var fact = Assert.Single(await DueFactsAsync(again));
        Assert.Equal(At(due), fact.OccurredAt);
        Assert.Null(fact.Actor);
        Assert.Equal(RecoveryState.Due, again.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.Recovery);
    }

    [Fact]
    public async Task Start_ATickBeforeTheDay_RecordsNothing()
    {
        await using var store = await PausedAsync(DataProvider.Sqlite, Day("2026-04-20"));

        await using var early = await store.OpenAgainAsync(new ManualTimeProvider(At("2026-04-20T00:00Z").AddTicks(-1)));
        Assert.Empty(await DueFactsAsync(early));
        Assert.Equal(At("2026-04-20T00:00Z"), early.Get<Portfolio>().NextChangeAt);

        await using var onTime = await store.OpenAgainAsync(new ManualTimeProvider(At("2026-04-20T00:00Z")));
        Assert.Single(await DueFactsAsync(onTime));
    }

    [Fact]
    public async Task Run_OnSeveralServersAtOnce_RecordsItOnce()
    {
        await using var first = await PausedAsync(DataProvider.PostgreSQL, Day("2026-04-20"));
        await using var second = await first.OpenAgainAsync(new ManualTimeProvider(TestStore.Start));
        var due = At("2026-04-20T00:00Z");
        first.Time.AdvanceTo(due);
        second.Time.AdvanceTo(due.AddMinutes(3));

        var recorded = await Task.WhenAll(
            Task.Run(() => first.Get<DueMoves>().Run([Changes.Deal(1)], Cancellation), Cancellation),
            Task.Run(() => second.Get<DueMoves>().Run([Changes.Deal(1)], Cancellation), Cancellation));

        Assert.Equal(1, recorded.Sum());
        Assert.Equal(due, Assert.Single(await DueFactsAsync(first)).OccurredAt);
        Assert.Equal(0, await second.Get<DueMoves>().Run([Changes.Deal(1)], Cancellation));
    }

    [Fact]
    public async Task Run_AfterAnExtension_IsDueOnTheNewDayAgain()
    {
        await using var store = await PausedAsync(DataProvider.Sqlite, Day("2026-04-20"));
        store.Time.AdvanceTo(At("2026-04-20T06:00Z"));
        await store.Get<Rejudging>().Due(Cancellation);
        var extended = await store.Door.Record(Changes.Add(Changes.Deal(1), 3, new PauseExtended(Day("2026-05-04"), "The board meets later", null)), Owner, Cancellation);
        Assert.Null(extended.Refusal);

        store.Time.AdvanceTo(At("2026-05-04T00:00Z"));
        await store.Get<Rejudging>().Due(Cancellation);

        Assert.Equal([At("2026-04-20T00:00Z"), At("2026-05-04T00:00Z")], (await DueFactsAsync(store)).Select(fact => fact.OccurredAt));
    }

    private async Task<TestStore> PausedAsync(DataProvider provider, DateOnly until)
    {
        var store = await TestStore.OpenAsync(provider, server);
        Assert.Null((await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation)).Refusal);
        // A rest of more than a year is leadership's to allow.
        var paused = new DealPaused("Their budget comes later", until, ["The budget is there"], PauseKind.BudgetCycle, null, "The law comes then");
        Assert.Null((await store.Door.Record(Changes.Add(Changes.Deal(1), 1, paused), TestStore.Administrator, Cancellation)).Refusal);
        return store;
    }

    private static async Task<List<RecordedFact>> DueFactsAsync(TestStore store) =>
        [.. (await store.Get<HistoryQuery>().Load(Changes.Deal(1), Cancellation)).Facts.Where(fact => fact.Content is PauseFellDue)];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
