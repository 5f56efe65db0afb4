using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Outgoing.Mail;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Outgoing;

public sealed class DigestRoundsTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Round_AtEightInThePersonsZone_SendsOneLetterWithBothForms(DataProvider provider)
    {
        await using var store = await Drifted(provider, "America/New_York");
        await using var post = new SmtpReceiver();
        using var rounds = Rounds(store, post);
        using var other = Rounds(store, post);

        // It began on Monday 16 March at 9:00 UTC; eight in New York is 12:00 UTC.
        store.Time.AdvanceTo(new DateTimeOffset(2026, 3, 16, 11, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await rounds.Round(Cancellation));
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await Task.WhenAll(rounds.Round(Cancellation), other.Round(Cancellation))).Sum());
        Assert.Equal(0, await rounds.Round(Cancellation));

        var (to, data) = Assert.Single(post.Letters);
        Assert.Contains("ada@example.test", to, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", data, StringComparison.Ordinal);
        var text = SmtpReceiver.Decoded(data);
        Assert.Contains("Began to drift: Acme Ltd · Sensors", text, StringComparison.Ordinal);
        Assert.Contains($"https://revenos.example.com/deals/{Changes.Deal(1)}", text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://revenos.example.com/deals/{Changes.Deal(1)}\"", text, StringComparison.Ordinal);

        // Nothing new: no letter the next day.
        store.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await rounds.Round(Cancellation));
    }

    [Fact]
    public async Task Round_WhenTheServerRefuses_TriesAgainLater()
    {
        await using var store = await Drifted(DataProvider.Sqlite, null);
        await using var post = new SmtpReceiver { IsRefusing = true };
        using var rounds = Rounds(store, post);
        store.Time.AdvanceTo(new DateTimeOffset(2026, 3, 17, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await rounds.Round(Cancellation));

        post.IsRefusing = false;
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await rounds.Round(Cancellation));
        store.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await rounds.Round(Cancellation));
        Assert.Single(post.Letters);
    }

    [Fact]
    public async Task Round_OfWhatWasReadOrIsNotWantedByMail_SendsNothing()
    {
        await using var store = await Drifted(DataProvider.Sqlite, null);
        await using var post = new SmtpReceiver();
        using var rounds = Rounds(store, post);
        await store.Get<InboxDoor>().MarkAll(Owner, store.Time.GetUtcNow(), Cancellation);

        store.Time.AdvanceTo(new DateTimeOffset(2026, 3, 17, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await rounds.Round(Cancellation));
        Assert.Empty(post.Letters);
    }

    private async Task<TestStore> Drifted(DataProvider provider, string? zone)
    {
        var store = await TestStore.OpenAsync(provider, server);
        await store.AddReaderAsync(TestStore.Ada, Role.Owner, zone);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        store.Time.AdvanceTo(store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.DriftsAt!.Value.AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);
        return store;
    }

    private static DigestRounds Rounds(TestStore store, SmtpReceiver post) => new(
        new MailQueueQuery(store.Contexts),
        store.Get<InboxQuery>(),
        new AccountQuery(store.Contexts),
        store.Get<DirectoryQuery>(),
        new MailDoor(store.Contexts, store.Time),
        new MailPost(Options.Create(new MailSettings { Host = "127.0.0.1", Port = post.Port, Tls = "None", From = "Revenos <revenos@example.com>" })),
        Options.Create(new ServerSettings { PublicAddress = "https://revenos.example.com" }),
        Options.Create(new NotificationSettings()),
        store.Time,
        NullLogger<DigestRounds>.Instance);
}
