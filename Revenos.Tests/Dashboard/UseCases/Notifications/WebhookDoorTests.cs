using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class WebhookDoorTests(PostgresServer server)
{
    private const int Most = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Add_AnAddress_KeepsItTrimmedAndItsSecretOnlyProtected(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var secrets = new WebhookSecrets(new EphemeralDataProtectionProvider());

        var secret = (await Door(store, secrets).Add("  https://example.com/hooks/revenos ", TestStore.Administrator, Cancellation)).Value!;

        await using var context = store.Contexts.CreateDbContext();
        var row = await context.Webhooks.SingleAsync(Cancellation);
        Assert.Equal(("https://example.com/hooks/revenos", TestStore.Administrator.Person, TestStore.Start), (row.Address, row.MadeBy!.Value, row.MadeAt));
        Assert.DoesNotContain(secret, row.Secret, StringComparison.Ordinal);
        Assert.Equal(secret, secrets.Reveal(row.Secret));
        Assert.Null(new WebhookSecrets(new EphemeralDataProtectionProvider()).Reveal(row.Secret));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Remove_WithATrialWaiting_TakesBothAway(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = Door(store);
        await door.Add("https://example.com/", TestStore.Administrator, Cancellation);
        var id = Assert.Single(await new WebhookQuery(store.Contexts).All(Cancellation)).Id;
        Assert.Null(await door.Try(id, TestStore.Administrator, Cancellation));
        Assert.Single(Assert.Single(await new WebhookQuery(store.Contexts).All(Cancellation)).Deliveries);

        Assert.Null(await door.Remove(id, TestStore.Administrator, Cancellation));

        await using var context = store.Contexts.CreateDbContext();
        Assert.False(await context.WebhookDeliveries.AnyAsync(Cancellation));
        Assert.Equal(WebhookDoor.NoSuchWebhook, await door.Try(id, TestStore.Administrator, Cancellation));
        Assert.Equal(WebhookDoor.NoSuchWebhook, await door.TurnOn(id, TestStore.Administrator, Cancellation));
        Assert.Equal(WebhookDoor.NoSuchWebhook, await door.Remove(id, TestStore.Administrator, Cancellation));
    }

    [Theory]
    [InlineData(null, "webhook-address")]
    [InlineData(" ", "webhook-address")]
    [InlineData("http://example.com/", "webhook-insecure")]
    [InlineData("https://192.168.1.1/", "webhook-private")]
    public async Task Add_WhereNoneMayLie_IsRefused(string? address, string rule)
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);

        Assert.Equal(rule, (await Door(store).Add(address, TestStore.Administrator, Cancellation)).Refusal?.Rule);
        Assert.Empty(await new WebhookQuery(store.Contexts).All(Cancellation));
    }

    [Fact]
    public async Task Add_OneTooMany_IsRefusedUntilOneIsRemoved()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var door = Door(store);
        for (var number = 0; number < Most; number++)
        {
            Assert.Null((await door.Add($"https://example.com/{number}", TestStore.Administrator, Cancellation)).Refusal);
        }

        Assert.Equal(WebhookDoor.TooMany, (await door.Add("https://example.com/more", TestStore.Administrator, Cancellation)).Refusal);
        await door.Remove((await new WebhookQuery(store.Contexts).All(Cancellation))[0].Id, TestStore.Administrator, Cancellation);
        Assert.Null((await door.Add("https://example.com/more", TestStore.Administrator, Cancellation)).Refusal);
    }

    private static WebhookDoor Door(TestStore store, WebhookSecrets? secrets = null) => new(
        store.Contexts, secrets ?? new WebhookSecrets(new EphemeralDataProtectionProvider()), store.Get<WebhookSignal>(), store.Get<IdSource>(), Options.Create(new WebhookSettings()), store.Time);
}
