using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>What administrators do with webhooks.</summary>
public sealed class WebhookDoor(
    IDbContextFactory<RevenosDbContext> contexts, WebhookSecrets secrets, WebhookSignal signal, IdSource ids, IOptions<WebhookSettings> settings, TimeProvider time)
{
    private const int Most = 20;

    public static Refusal TooMany { get; } = new("too-many-webhooks", "There are 20 webhooks already. Remove one first.");

    public static Refusal NoSuchWebhook { get; } = new("no-such-webhook", "There is no such webhook any more.");

    /// <summary>Adds one. The answer is its secret, which is never shown again.</summary>
    public async Task<Outcome<string>> Add(string? address, Viewer viewer, CancellationToken cancellation = default)
    {
        var wanted = address?.Trim();
        if ((Doors.Administrates(viewer) ?? WebhookAddress.Check(wanted, settings.Value.AllowPrivateAddresses)) is { } refusal)
        {
            return refusal;
        }

        await using var context = contexts.CreateDbContext();
        if (await context.Webhooks.CountAsync(cancellation) >= Most)
        {
            return TooMany;
        }

        var secret = WebhookSecrets.Make();
        context.Webhooks.Add(new WebhookRow
        {
            Id = ids.NewKey(),
            Address = wanted!,
            Secret = secrets.Protect(secret),
            MadeAt = time.GetUtcNow().Stored(),
            MadeBy = viewer.Person,
        });
        await context.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Removes one with all that waits for it.</summary>
    public Task<Refusal?> Remove(Guid webhook, Viewer viewer, CancellationToken cancellation = default) =>
        Change(webhook, viewer, (context, row) => context.Webhooks.Remove(row), cancellation);

    /// <summary>Turns one on again. What happened while it was off is not sent.</summary>
    public Task<Refusal?> TurnOn(Guid webhook, Viewer viewer, CancellationToken cancellation = default) =>
        Change(webhook, viewer, (_, row) => (row.OffSince, row.Failures) = (null, 0), cancellation);

    /// <summary>Sends a trial.</summary>
    public async Task<Refusal?> Try(Guid webhook, Viewer viewer, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().Stored();
        var refusal = await Change(
            webhook,
            viewer,
            (context, row) => context.WebhookDeliveries.Add(
                WebhookEvents.Delivery(row.Id, $"trial:{ids.NewKey():N}", WebhookEvents.Trial, WebhookEvents.TrialBody(now), ids, now)),
            cancellation);
        signal.Wake();
        return refusal;
    }

    private async Task<Refusal?> Change(Guid webhook, Viewer viewer, Action<RevenosDbContext, WebhookRow> change, CancellationToken cancellation)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        await using var context = contexts.CreateDbContext();
        if (await context.Webhooks.SingleOrDefaultAsync(row => row.Id == webhook, cancellation) is not { } row)
        {
            return NoSuchWebhook;
        }

        change(context, row);
        await context.SaveChangesAsync(cancellation);
        return null;
    }
}
