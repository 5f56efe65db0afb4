using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Revenos.Core.Notifications;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Outgoing.Webhooks;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Outgoing;

public sealed class WebhookRoundsTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);
    private static readonly PersonId Root = new("root");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SendDue_AfterDriftBegan_PostsItOnceAndSigned(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var receiver = await HookReceiver.StartAsync();
        var desk = new Desk(store);
        var secret = (await desk.Door.Add(receiver.Address, TestStore.Administrator, Cancellation)).Value!;
        await DriftAsync(store);

        // Two servers go their rounds at once.
        await Task.WhenAll(desk.Rounds().SendDue(Cancellation), desk.Rounds().SendDue(Cancellation));
        await desk.Rounds().SendDue(Cancellation);

        var (headers, body) = Assert.Single(receiver.Posts);
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{headers["X-Revenos-Timestamp"]}.{body}")));
        Assert.Equal($"sha256={expected}", headers["X-Revenos-Signature"]);
        Assert.Equal(store.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), headers["X-Revenos-Timestamp"]);
        using var json = JsonDocument.Parse(body);
        Assert.Equal("drift-began", json.RootElement.GetProperty("event").GetString());
        Assert.Equal(Changes.Deal(1).ToString(), json.RootElement.GetProperty("deal").GetProperty("id").GetString());
        Assert.True(Assert.Single(Assert.Single(await desk.Query.All(Cancellation)).Deliveries).IsDelivered);
    }

    [Fact]
    public async Task SendDue_WhenTheReceiverFails_TriesAgainLaterAndLaterUntilItArrives()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Status = 503;
        var desk = new Desk(store);
        await desk.Door.Add(receiver.Address, TestStore.Administrator, Cancellation);
        await DriftAsync(store);
        var rounds = desk.Rounds();
        await rounds.SendDue(Cancellation);
        await rounds.SendDue(Cancellation);
        Assert.Single(receiver.Posts);

        List<TimeSpan> waits = [];
        for (var again = 0; again < 3; again++)
        {
            var next = (await desk.Outbox.NextAt(Cancellation))!.Value;
            waits.Add(next - store.Time.GetUtcNow());
            store.Time.AdvanceTo(next);
            receiver.Status = again < 2 ? 503 : 204;
            await rounds.SendDue(Cancellation);
        }

        Assert.Equal(4, receiver.Posts.Count);
        Assert.Single(receiver.Posts.Select(post => post.Headers["X-Revenos-Delivery"]).Distinct());
        Assert.All(waits.Zip(waits.Skip(1)), pair => Assert.Equal(pair.First.TotalSeconds * 2, pair.Second.TotalSeconds, 1.0));
        Assert.InRange(waits[0], TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.2));
        Assert.Null(await desk.Outbox.NextAt(Cancellation));
    }

    [Fact]
    public async Task SendDue_AfterManyFailures_TurnsItOffAndTellsTheAdministrators()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await store.Get<PeopleDoor>().Introduce([new(Root, "Root", null)], null, Cancellation);
        await store.AddReaderAsync(Root, Role.Administrator);
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Status = 500;
        var desk = new Desk(store, new WebhookSettings { MostTries = 3, FailuresUntilOff = 4 });
        await desk.Door.Add(receiver.Address, TestStore.Administrator, Cancellation);
        var id = Assert.Single(await desk.Query.All(Cancellation)).Id;
        await desk.Door.Try(id, TestStore.Administrator, Cancellation);
        await desk.Door.Try(id, TestStore.Administrator, Cancellation);
        while (await desk.Outbox.NextAt(Cancellation) is { } next)
        {
            store.Time.AdvanceTo(next > store.Time.GetUtcNow() ? next : store.Time.GetUtcNow());
            await desk.Rounds().SendDue(Cancellation);
        }

        Assert.NotNull(Assert.Single(await desk.Query.All(Cancellation)).OffSince);
        var told = Assert.Single((await store.Get<InboxQuery>().Load(new Viewer(Root, Role.Administrator, []), true, null, 50, Cancellation)).Items);
        Assert.Equal((NotificationKind.WebhookOff, receiver.Address), (told.Kind, told.Detail.Note));

        // Off, it is told nothing; on again, what happens from then on.
        var posts = receiver.Posts.Count;
        await DriftAsync(store);
        await desk.Rounds().SendDue(Cancellation);
        Assert.Equal(posts, receiver.Posts.Count);
        Assert.Null(await desk.Door.TurnOn(id, TestStore.Administrator, Cancellation));
        Assert.Null(Assert.Single(await desk.Query.All(Cancellation)).OffSince);
    }

    [Fact]
    public async Task Send_ToANameThatLeadsIntoAPrivateNetwork_DoesNotConnect()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        using var sender = new WebhookSender(Options.Create(new WebhookSettings()), store.Time);
        var answer = await sender.Send(new WebhookPost(Guid.Empty, Guid.Empty, new Uri("https://10.0.0.1/"), "secret", "trial", "{}", 1), Cancellation);

        Assert.Null(answer.Status);
        Assert.Contains("private network", answer.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_ForAnybodyButAnAdministrator_IsClosed()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var desk = new Desk(store);
        foreach (var role in (Role[])[Role.Owner, Role.Manager, Role.Leadership])
        {
            Assert.Equal(StoreRefusals.AdministratorsOnly, (await desk.Door.Add("https://example.com/", Owner with { Role = role }, Cancellation)).Refusal);
            Assert.Equal(StoreRefusals.AdministratorsOnly, await desk.Door.Remove(Guid.Empty, Owner with { Role = role }, Cancellation));
        }
    }

    private static async Task DriftAsync(TestStore store)
    {
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        store.Time.AdvanceTo(store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.DriftsAt!.Value.AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);
    }

    private sealed class Desk
    {
        private readonly TestStore _store;
        private readonly IOptions<WebhookSettings> _settings;

        public Desk(TestStore store, WebhookSettings? settings = null)
        {
            (_store, _settings) = (store, Options.Create(settings ?? new WebhookSettings()));
            var secrets = new WebhookSecrets(new EphemeralDataProtectionProvider());
            Query = new WebhookQuery(store.Contexts);
            Door = new WebhookDoor(store.Contexts, secrets, store.Get<WebhookSignal>(), store.Get<IdSource>(), _settings, store.Time);
            Outbox = new WebhookOutbox(store.Contexts, secrets, store.Get<DirectoryQuery>(), store.Get<Bells>(), store.Get<IdSource>(), _settings, store.Time);
        }

        public WebhookDoor Door { get; }

        public WebhookOutbox Outbox { get; }

        public WebhookQuery Query { get; }

        public WebhookRounds Rounds() =>
            new(Outbox, new WebhookSender(_settings, _store.Time), _store.Get<WebhookSignal>(), _store.Time, NullLogger<WebhookRounds>.Instance);
    }
}
