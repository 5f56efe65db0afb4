using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Notifications;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Outbox;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class NotificationTests(PostgresServer server)
{
    private static readonly PersonId Mona = new("mona");
    private static readonly PersonId Lena = new("lena");
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);
    private static readonly Viewer Leader = new(Lena, Role.Leadership, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drift_WhenItBegins_IsToldToOwnerAndManagersOnceWithItsTrueInstant(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        var began = await DriftAsync(store, 1);

        var rows = await Rows(store);
        Assert.Equal([TestStore.Ada, Mona], rows.Select(row => row.Person).Order(Comparer<PersonId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value))));
        Assert.All(rows, row => Assert.Equal((NotificationKind.DriftBegan, began, Changes.Deal(1)), (row.Kind, row.At, row.Deal!.Value)));
        Assert.All(rows, row => Assert.NotEmpty(row.Detail.Causes));

        store.Time.Advance(TimeSpan.FromDays(3));
        await store.Get<Rejudging>().Outdated(cancellation: Cancellation);
        await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new DealRenamed("Sensors II", "Acme Ltd")), Owner, Cancellation);
        Assert.Equal(2, (await Rows(store)).Count);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drift_FoundByTwoServersAtOnce_IsToldOnce(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        await store.Door.Record(Changes.Open(Changes.Deal(1), team: TestStore.North), Owner, Cancellation);
        await using var other = await store.OpenAgainAsync();
        store.Time.AdvanceTo(DriftsAt(store, 1).AddHours(1));

        await Task.WhenAll(store.Get<Rejudging>().Due(Cancellation), other.Get<Rejudging>().Due(Cancellation));

        Assert.Equal(2, (await Rows(store)).Count);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drift_ThatComesBack_SaysWhenItWasHereAndWhatHelped(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        var began = await DriftAsync(store, 1);
        await MendAsync(store, 1, version: 1);
        store.Time.AdvanceTo(DriftsAt(store, 1).AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);

        var rows = (await Rows(store)).Where(row => row.Person == Mona).OrderBy(row => row.At).ToList();
        Assert.Equal([NotificationKind.DriftBegan, NotificationKind.DriftEnded, NotificationKind.DriftReturned], rows.Select(row => row.Kind));
        Assert.Equal(began, rows[1].Detail.Since);
        Assert.Equal((1, began, TestStore.Ada), (rows[2].Detail.Earlier!.Times, rows[2].Detail.Earlier!.From, rows[2].Detail.Earlier!.By));
        Assert.Contains(rows[2].Detail.Earlier!.Remedy, (Remedy[])[Remedy.Engagement, Remedy.Evidence]);

        // Whoever brought it back knows.
        Assert.DoesNotContain(await Rows(store), row => row.Person == TestStore.Ada && row.Kind == NotificationKind.DriftEnded);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Escalation_TellsTheLeadershipAndTheDecisionTheOwner(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        await store.Door.Record(Changes.Open(Changes.Deal(1), team: TestStore.North), Owner, Cancellation);
        var reviewBy = store.Catalog.Recovery.ReviewBy(store.Time.GetUtcNow());

        var escalated = await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new DealEscalated(EscalationTrigger.ByHand, "We need the board.", reviewBy)), Owner, Cancellation);
        Assert.Null(escalated.Refusal);
        Assert.Equal((Lena, NotificationKind.Escalated, reviewBy), Assert.Single((await Rows(store)).Select(row => (row.Person, row.Kind, row.Detail.ReviewBy!.Value))));

        store.Time.Advance(TimeSpan.FromHours(1));
        var decided = await store.Door.Record(
            Changes.Add(Changes.Deal(1), 2, new EscalationDecided(escalated.Value!.Facts[0], ReviewDecision.Recovered, "It goes well.", null, null)), Leader, Cancellation);
        Assert.Null(decided.Refusal);
        var told = Assert.Single(await Rows(store), row => row.Kind == NotificationKind.Decided);
        Assert.Equal((TestStore.Ada, "It goes well.", Lena), (told.Person, told.Detail.Note, told.Detail.By!.Value));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_ThatIsRefused_TellsNobody(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        await using var context = store.Contexts.CreateDbContext();
        var taken = await context.Facts.AsNoTracking().SingleAsync(Cancellation);
        var row = new NotificationRow
        {
            Id = store.Get<IdSource>().NewKey(),
            Person = TestStore.Ada,
            Key = "k",
            Kind = NotificationKind.DriftBegan,
            At = store.Time.GetUtcNow(),
            MadeAt = store.Time.GetUtcNow(),
            Day = new DateOnly(2026, 3, 2),
            IsShown = true,
            IsForMail = true,
            Detail = new OccasionDetail(),
        };

        Assert.False(await store.Get<LedgerTransaction>().Commit(context, [taken], new OutboxRows([row], []), Cancellation));
        Assert.Empty(await Rows(store));

        // The same row goes in once, and a second time does no harm.
        Assert.True(await store.Get<LedgerTransaction>().Commit(context, [], new OutboxRows([row], []), Cancellation));
        Assert.True(await store.Get<LedgerTransaction>().Commit(context, [], new OutboxRows([row], []), Cancellation));
        Assert.Equal(row.Id, Assert.Single(await Rows(store)).Id);
    }

    [Fact]
    public async Task Import_OfADealThatDrifts_TellsNobodyThenOrLater()
    {
        await using var store = await Peopled(DataProvider.Sqlite);
        var opened = new NewFact(Changes.Opening(team: TestStore.North), store.Time.GetUtcNow().AddDays(-200), SourceKey: "1");
        await store.Door.RecordMany([new DealChange(Changes.Deal(1), 0, [opened])], new FactSource("crm", null), null, cancellation: Cancellation);

        Assert.Equal(DealState.Drifting, store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.State);
        store.Time.Advance(TimeSpan.FromDays(1));
        await store.Get<Rejudging>().Outdated(cancellation: Cancellation);
        await store.Get<Rebuilding>().Run(cancellation: Cancellation);
        await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new DealRenamed("Sensors II", "Acme Ltd")), Owner, Cancellation);
        Assert.Empty(await Rows(store));
    }

    [Fact]
    public async Task MoreThanADaysCap_IsCountedInOneLine()
    {
        await using var store = await Peopled(DataProvider.Sqlite, ("Notifications:MostPerDay", "2"));
        foreach (var number in Enumerable.Range(1, 5))
        {
            await store.Door.Record(Changes.Open(Changes.Deal(number)), Owner, Cancellation);
        }

        store.Time.AdvanceTo(DriftsAt(store, 5).AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);

        var inbox = await store.Get<InboxQuery>().Load(Owner, unreadOnly: true, null, 50, Cancellation);
        Assert.Equal((3, 3), (inbox.Items.Length, inbox.Unread));
        Assert.Equal(3, Assert.Single(inbox.Items, item => item.Kind == NotificationKind.MoreToday).Count);
    }

    [Fact]
    public async Task Choice_NotAtAll_IsKept()
    {
        await using var store = await Peopled(DataProvider.Sqlite);
        var door = store.Get<InboxDoor>();
        var choices = NotificationChoices.Default;
        await door.Choose(TestStore.Ada, choices with { Deliveries = choices.Deliveries.SetItem(NotificationTopic.Drift, NotificationDelivery.None) }, Cancellation);
        await door.Choose(Mona, choices with { Deliveries = choices.Deliveries.SetItem(NotificationTopic.Drift, NotificationDelivery.App) }, Cancellation);

        await DriftAsync(store, 1);

        var row = Assert.Single(await Rows(store));
        Assert.Equal((Mona, false), (row.Person, row.IsForMail));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Inbox_MarksPagesAndSweeps_AndHidesWhatIsNoLongerSeen(DataProvider provider)
    {
        await using var store = await Peopled(provider);
        await DriftAsync(store, 1);
        var query = store.Get<InboxQuery>();
        var door = store.Get<InboxDoor>();
        var item = Assert.Single((await query.Load(Owner, true, null, 50, Cancellation)).Items);
        Assert.Equal(("Sensors", "Acme Ltd"), (item.Deal!.Name, item.Deal.Account));

        // Nobody marks what is somebody else's.
        await door.Mark(Leader, item.Id, isRead: true, Cancellation);
        Assert.Equal(1, await query.CountUnread(Owner, Cancellation));
        await door.Mark(Owner, item.Id, isRead: true, Cancellation);
        Assert.Equal(0, await query.CountUnread(Owner, Cancellation));
        Assert.Empty((await query.Load(Owner, true, null, 50, Cancellation)).Items);
        await door.Mark(Owner, item.Id, isRead: false, Cancellation);
        await door.MarkAll(Owner, store.Time.GetUtcNow(), Cancellation);
        Assert.Equal(0, await query.CountUnread(Owner, Cancellation));

        await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new OwnerChanged(TestStore.Ben, null)), TestStore.Administrator, Cancellation);
        Assert.Empty((await query.Load(Owner, false, null, 50, Cancellation)).Items);

        store.Time.Advance(TimeSpan.FromDays(91));
        await store.Get<InboxFollow>().Sweep(Cancellation);
        Assert.DoesNotContain(await Rows(store), row => row.Id == item.Id);
    }

    [Fact]
    public async Task Bell_RingsForWhatAnotherServerTold()
    {
        await using var store = await Peopled(DataProvider.Sqlite);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        await using var other = await store.OpenAgainAsync();
        var rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = other.Get<Bells>().Listen(TestStore.Ada, () =>
        {
            rung.TrySetResult();
            return Task.CompletedTask;
        });
        store.Time.AdvanceTo(DriftsAt(store, 1).AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);

        await other.Get<InboxFollow>().Look(Cancellation);
        await rung.Task.WaitAsync(Cancellation);
    }

    private async Task<TestStore> Peopled(DataProvider provider, params (string, string)[] settings)
    {
        var store = await TestStore.OpenAsync(provider, server, null, settings);
        await store.Get<PeopleDoor>().Introduce([new(Mona, "Mona", null), new(Lena, "Lena", null)], null, Cancellation);
        await store.Get<PeopleDoor>().SaveTeam(new DirectoryTeam(TestStore.North, "North", [Mona]), null, Cancellation);
        await store.AddReaderAsync(TestStore.Ada);
        await store.AddReaderAsync(Mona, Role.Manager);
        await store.AddReaderAsync(Lena, Role.Leadership);
        return store;
    }

    private static async Task<DateTimeOffset> DriftAsync(TestStore store, int number)
    {
        await store.Door.Record(Changes.Open(Changes.Deal(number), team: TestStore.North), Owner, Cancellation);
        var at = DriftsAt(store, number);
        store.Time.AdvanceTo(at.AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);
        return at.Stored();
    }

    private static async Task MendAsync(TestStore store, int number, long version)
    {
        var mended = await store.Door.Record(
            Changes.Add(
                Changes.Deal(number),
                version,
                Changes.Meeting(),
                Changes.Meeting(),
                Changes.Meeting(),
                new EvidenceAttached(EvidenceKind.ProblemStatement, "Why", null, new EvidencePlace("https://example.test/why", null), null)),
            Owner,
            Cancellation);
        Assert.Null(mended.Refusal);
        Assert.NotEqual(DealState.Drifting, store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(number))!.State);
    }

    private static DateTimeOffset DriftsAt(TestStore store, int number) => store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(number))!.DriftsAt!.Value;

    private static async Task<List<NotificationRow>> Rows(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return await context.Notifications.AsNoTracking().ToListAsync(Cancellation);
    }
}
