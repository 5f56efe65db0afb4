using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Core.Notifications;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Outbox;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>
/// Gives out what waits to be sent, each delivery to one server at a time, and keeps what came of it. Whoever moves a
/// delivery's next instant on has it; a server that dies while it sends lets it come back after the lease.
/// </summary>
public sealed class WebhookOutbox(
    IDbContextFactory<RevenosDbContext> contexts,
    WebhookSecrets secrets,
    DirectoryQuery directory,
    Bells bells,
    IdSource ids,
    IOptions<WebhookSettings> settings,
    TimeProvider time)
{
    private const int AtOnce = 50;
    private const int LongestFault = 300;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>When the next delivery is to be tried; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextAt(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await context.WebhookDeliveries
            .Where(row => row.State == WebhookDeliveryState.Waiting)
            .OrderBy(row => row.NextAt)
            .Select(row => (DateTimeOffset?)row.NextAt)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Takes what is to be tried now. Nobody else gets it until its lease ends.</summary>
    public async Task<ImmutableArray<WebhookPost>> Claim(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().Stored();
        await using var context = contexts.CreateDbContext();
        var due = await (
            from delivery in context.WebhookDeliveries.AsNoTracking()
            join webhook in context.Webhooks.AsNoTracking() on delivery.Webhook equals webhook.Id
            where delivery.State == WebhookDeliveryState.Waiting && delivery.NextAt <= now
            orderby delivery.NextAt
            select new { Delivery = delivery, webhook.Address, webhook.Secret })
            .Take(AtOnce)
            .ToListAsync(cancellation);

        var claimed = ImmutableArray.CreateBuilder<WebhookPost>();
        foreach (var item in due)
        {
            var (id, seen) = (item.Delivery.Id, item.Delivery.NextAt);
            var mine = await context.WebhookDeliveries
                .Where(row => row.Id == id && row.NextAt == seen && row.State == WebhookDeliveryState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now + Lease).SetProperty(row => row.Tries, row => row.Tries + 1), cancellation);
            if (mine == 1)
            {
                claimed.Add(new WebhookPost(id, item.Delivery.Webhook, new Uri(item.Address), secrets.Reveal(item.Secret), item.Delivery.Event, item.Delivery.Body, item.Delivery.Tries + 1));
            }
        }

        return claimed.ToImmutable();
    }

    /// <summary>Keeps what came of a try.</summary>
    public async Task Tried(WebhookPost post, WebhookAnswer answer, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().Stored();
        var isOver = !answer.IsTaken && post.Tries >= settings.Value.MostTries;
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var state = answer.IsTaken ? WebhookDeliveryState.Delivered : isOver ? WebhookDeliveryState.GivenUp : WebhookDeliveryState.Waiting;
        var fault = answer.Fault is { Length: > LongestFault } longer ? longer[..LongestFault] : answer.Fault;
        await context.WebhookDeliveries.Where(row => row.Id == post.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state)
                .SetProperty(row => row.TriedAt, now)
                .SetProperty(row => row.Status, answer.Status)
                .SetProperty(row => row.Fault, fault)
                .SetProperty(row => row.NextAt, answer.IsTaken || isOver ? now : now + WebhookBackoff.After(post.Tries, post.Id)),
            cancellation);
        await context.Webhooks.Where(row => row.Id == post.Webhook).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Failures, row => answer.IsTaken ? 0 : row.Failures + 1), cancellation);
        var told = answer.IsTaken ? [] : await TurnOff(context, post.Webhook, now, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        bells.Ring(told);
    }

    // One of several servers turns it off and tells the administrators; the others find it off.
    private async Task<IEnumerable<PersonId>> TurnOff(RevenosDbContext context, Guid webhook, DateTimeOffset now, CancellationToken cancellation)
    {
        var most = settings.Value.FailuresUntilOff;
        var turned = await context.Webhooks.Where(row => row.Id == webhook && row.OffSince == null && row.Failures >= most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OffSince, now), cancellation);
        if (turned == 0)
        {
            return [];
        }

        await context.WebhookDeliveries.Where(row => row.Webhook == webhook && row.State == WebhookDeliveryState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WebhookDeliveryState.GivenUp), cancellation);
        var address = await context.Webhooks.Where(row => row.Id == webhook).Select(row => row.Address).SingleAsync(cancellation);
        var readers = await Readers.Load(context, cancellation);
        NotificationRow[] rows =
        [
            .. readers.Administrators.Select(person => new NotificationRow
            {
                Id = ids.NewKey(),
                Person = person,
                Key = $"webhook:{webhook:N}:off:{now.UtcTicks}",
                Kind = NotificationKind.WebhookOff,
                At = now,
                MadeAt = now,
                Day = directory.Current.Recovery.Calendar.DayOf(now),
                IsShown = true,
                IsForMail = true,
                Detail = new OccasionDetail { Note = address },
            }),
        ];
        await OutboxWriter.Put(context, new OutboxRows([.. rows], []), cancellation);
        return rows.Select(row => row.Person);
    }
}

/// <summary>A delivery that this server is to try now.</summary>
/// <param name="Secret">What it is signed with; null where nobody can read it any more.</param>
/// <param name="Tries">Which try this is, from 1.</param>
public sealed record WebhookPost(Guid Id, Guid Webhook, Uri Address, string? Secret, string Event, string Body, int Tries);

/// <summary>What came of a try.</summary>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Fault">Why it failed, for an administrator; null when it did not.</param>
public sealed record WebhookAnswer(int? Status, string? Fault)
{
    public bool IsTaken => Fault is null;
}
