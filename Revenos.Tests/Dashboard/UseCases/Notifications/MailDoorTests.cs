using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class MailDoorTests(PostgresServer server)
{
    private const int Servers = 6;

    private static readonly DateOnly Day = new(2026, 3, 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_BySeveralServersAtOnce_IsGivenToOne(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);

        var claims = await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => Task.Run(() => new MailDoor(store.Contexts, store.Time).Claim(TestStore.Ada, Day, Cancellation))));

        Assert.Equal(1, claims.Count(isMine => isMine));
        Assert.True(await new MailDoor(store.Contexts, store.Time).Claim(TestStore.Ben, Day, Cancellation));
        Assert.True(await new MailDoor(store.Contexts, store.Time).Claim(TestStore.Ada, Day.AddDays(1), Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Refused_AgainAndAgain_IsTriedAFewTimesAtADistanceAndThenGivenUp(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = new MailDoor(store.Contexts, store.Time);
        var tries = 0;
        while (await door.Claim(TestStore.Ada, Day, Cancellation))
        {
            tries++;
            await door.Refused(TestStore.Ada, Day, Cancellation);
            Assert.False(await door.Claim(TestStore.Ada, Day, Cancellation));
            store.Time.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal((5, MailDigestState.GivenUp), (tries, await StateAsync(store)));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Sent_OnceTaken_IsNeverClaimedAgain(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = new MailDoor(store.Contexts, store.Time);
        await door.Claim(TestStore.Ada, Day, Cancellation);

        await door.Sent(TestStore.Ada, Day, [], Cancellation);

        store.Time.Advance(TimeSpan.FromDays(1));
        Assert.False(await door.Claim(TestStore.Ada, Day, Cancellation));
        Assert.Equal(MailDigestState.Sent, await StateAsync(store));
    }

    private static async Task<MailDigestState> StateAsync(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return (await context.MailDigests.AsNoTracking().SingleAsync(Cancellation)).State;
    }
}
