using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class DealDoorTests(PostgresServer server)
{
    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_NewDeal_IsReadBackFactByFactAndShownLive(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);

        var recorded = await store.Door.Record(Changes.Open(Deal), Owner, Cancellation);
        store.Time.Advance(TimeSpan.FromHours(1));
        recorded = await store.Door.Record(Changes.Add(Deal, 1, Changes.Meeting("first"), new DealRevalued(new Money(9_000m, "EUR"))), Owner, Cancellation);

        Assert.Null(recorded.Refusal);
        var history = await store.Get<HistoryQuery>().Load(Deal, Owner, Cancellation);
        Assert.NotNull(history);
        Assert.Equal([1, 2, 3], history.Ledger.Select(fact => fact.Sequence));
        Assert.Equal(recorded.Value!.History.Ledger.Select(Told), history.Ledger.Select(Told));
        Assert.Equal(recorded.Value.Facts, history.Ledger.Skip(1).Select(fact => fact.Id));
        var live = store.Get<Portfolio>().Snapshot(Owner).Find(Deal);
        Assert.Equal((3, new Money(9_000m, "EUR"), "Ada Lind"), (live!.Deal.Version, live.Deal.Value, live.Deal.OwnerName));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_FromAnOldVersion_IsToldWhatHappenedSinceAndGoesOnTop(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Deal), Owner, Cancellation);
        await store.Door.Record(Changes.Add(Deal, 1, Changes.Meeting("faster")), Owner, Cancellation);

        var refused = await store.Door.Record(Changes.Add(Deal, 1, Changes.Meeting("slower")), Owner, Cancellation);

        var meanwhile = Assert.IsType<ChangedMeanwhile>(refused.Refusal);
        Assert.Equal("faster", Assert.IsType<EngagementLogged>(Assert.Single(meanwhile.Since).Content).Note);
        var onTop = await store.Door.Record(Changes.Add(Deal, meanwhile.Current.Version, Changes.Meeting("slower")), Owner, Cancellation);
        Assert.Equal(["faster", "slower"], onTop.Value!.History.Ledger.Select(fact => fact.Content).OfType<EngagementLogged>().Select(fact => fact.Note));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_RefusedByARule_StoresNothing(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Deal), Owner, Cancellation);

        var refused = await store.Door.Record(Changes.Add(Deal, 1, Changes.Meeting(), new DealReengaged("", [])), Owner, Cancellation);

        Assert.Equal(Refusals.NotPaused.Rule, refused.Refusal!.Rule);
        Assert.Equal(1, (await store.Get<HistoryQuery>().Load(Deal, Owner, Cancellation))!.Version);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_ManyRacingEdits_EachIsStoredOrRefusedAndNoneIsLost(DataProvider provider)
    {
        const int Writers = 8;
        const int EditsEach = 25;
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        await store.Door.Record(Changes.Open(Deal), Owner, Cancellation);

        // Half of the writers stand in another process's place: only the database is between them.
        var conflicts = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var door = writer % 2 == 0 ? store.Door : other.Door;
            var version = 1L;
            for (var edit = 0; edit < EditsEach;)
            {
                var outcome = await door.Record(Changes.Add(Deal, version, Changes.Meeting($"{writer}:{edit}")), Owner, Cancellation);
                if (outcome.IsAccepted)
                {
                    version = outcome.Value.History.Version;
                    edit++;
                }
                else
                {
                    version = Assert.IsType<ChangedMeanwhile>(outcome.Refusal).Current.Version;
                    Interlocked.Increment(ref conflicts);
                }
            }
        })));

        var history = await store.Get<HistoryQuery>().Load(Deal, Owner, Cancellation);
        var notes = history!.Ledger.Select(fact => fact.Content).OfType<EngagementLogged>().Select(fact => fact.Note).ToList();
        Assert.Equal(
            Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, EditsEach).Select(edit => $"{writer}:{edit}")).Order(StringComparer.Ordinal),
            notes.Order(StringComparer.Ordinal));
        Assert.True(conflicts > 0, "Nobody raced, so nothing was tested.");
        Assert.Null((await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SaveChanges_ReadModelFromAnOldVersion_IsAConflict(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Deal), Owner, Cancellation);
        await using var slower = store.Contexts.CreateDbContext();
        var stale = await slower.Deals.SingleAsync(row => row.Id == Deal, Cancellation);
        await store.Door.Record(Changes.Add(Deal, 1, Changes.Meeting()), Owner, Cancellation);

        stale.Name = "Overwritten";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slower.SaveChangesAsync(Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task RecordMany_SameSourceTwice_AddsNothingTheSecondTime(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        DealChange[] changes = [.. Enumerable.Range(1, 300).Select(number => new DealChange(Changes.Deal(number), 0,
        [
            new NewFact(Changes.Opening(), TestStore.Start.AddDays(-30), SourceKey: "open"),
            new NewFact(Changes.Meeting(), TestStore.Start.AddDays(-3), SourceKey: "meeting"),
        ]))];

        var first = await store.Door.RecordMany(changes, new FactSource("crm", null), null, cancellation: Cancellation);
        var second = await store.Door.RecordMany(changes, new FactSource("crm", null), null, cancellation: Cancellation);

        Assert.Equal((600, 0), (first.Value!.Added, first.Value.Known));
        Assert.Equal((0, 600), (second.Value!.Added, second.Value.Known));
        Assert.Equal(300, store.Get<Portfolio>().Snapshot(TestStore.Administrator).Deals.Count());
        var verdict = await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation);
        Assert.Equal((300, 600L, null), (verdict.Deals, verdict.Facts, verdict.Fault));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task RecordMany_OneDealRefused_IsAllOrNothingPerDeal(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        DealChange good = new(Changes.Deal(1), 0, [new NewFact(Changes.Opening(), TestStore.Start.AddDays(-2))]);
        DealChange bad = new(Changes.Deal(2), 0, [new NewFact(Changes.Opening(), TestStore.Start.AddDays(-2)), new NewFact(Changes.Meeting(), TestStore.Start.AddDays(2))]);

        var outcome = await store.Door.RecordMany([good, bad], new FactSource("crm", null), null, cancellation: Cancellation);

        Assert.Equal([1, 0], outcome.Value!.Deals.Select(deal => deal.Added));
        Assert.Equal(Refusals.InTheFuture.Rule, outcome.Value.Deals[1].Refusal!.Rule);
        Assert.NotNull(await store.Get<HistoryQuery>().Load(good.Deal, TestStore.Administrator, Cancellation));
        Assert.Null(await store.Get<HistoryQuery>().Load(bad.Deal, TestStore.Administrator, Cancellation));
    }

    [Fact]
    public async Task RecordMany_DryRun_SaysTheSameAndStoresNothing()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        DealChange[] changes = [Changes.Open(Changes.Deal(1)), Changes.Open(Changes.Deal(2), new PersonId("nobody"))];

        var tried = await store.Door.RecordMany(changes, FactSource.App, null, isDryRun: true, cancellation: Cancellation);

        Assert.Equal([1, 0], tried.Value!.Deals.Select(deal => deal.Added));
        Assert.Equal(StoreRefusals.UnknownPerson.Rule, tried.Value.Deals[1].Refusal!.Rule);
        Assert.Equal(0, (await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Facts);
    }

    [Fact]
    public async Task RecordMany_ByAnybodyButAnAdministrator_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);

        var refused = await store.Door.RecordMany([Changes.Open(Deal)], FactSource.App, Owner, cancellation: Cancellation);

        Assert.Equal(StoreRefusals.AdministratorsOnly, refused.Refusal);
    }

    // Lists inside a fact are equal by what they hold, which the JSON shows and record equality does not.
    private static (FactId, long, DateTimeOffset, DateTimeOffset, PersonId?, FactSource, string) Told(RecordedFact fact) =>
        (fact.Id, fact.Sequence, fact.OccurredAt, fact.RecordedAt, fact.Actor, fact.Source, FactJson.Write(fact.Content));
}
