using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the webhooks with what came of their last deliveries; never their secrets.</summary>
public sealed class WebhookQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    private const int Last = 10;

    public async Task<ImmutableArray<WebhookState>> All(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Webhooks.AsNoTracking().OrderBy(row => row.MadeAt).ToListAsync(cancellation);
        var webhooks = ImmutableArray.CreateBuilder<WebhookState>();
        foreach (var row in rows)
        {
            var deliveries = await context.WebhookDeliveries.AsNoTracking()
                .Where(delivery => delivery.Webhook == row.Id)
                .OrderByDescending(delivery => delivery.MadeAt)
                .Take(Last)
                .ToListAsync(cancellation);
            webhooks.Add(new WebhookState(
                row.Id, row.Address, row.MadeAt, row.MadeBy, row.OffSince,
                [
                    .. deliveries.Select(delivery => new DeliveryState(
                        delivery.Id,
                        delivery.Event,
                        delivery.MadeAt,
                        delivery.State == WebhookDeliveryState.Delivered,
                        delivery.State == WebhookDeliveryState.Waiting ? delivery.NextAt : null,
                        delivery.Tries,
                        delivery.Status,
                        delivery.Fault)),
                ]));
        }

        return webhooks.ToImmutable();
    }
}

/// <summary>One webhook.</summary>
/// <param name="OffSince">Since when nothing is sent; null while it is on.</param>
/// <param name="Deliveries">The last ones, the latest first.</param>
public sealed record WebhookState(Guid Id, string Address, DateTimeOffset MadeAt, PersonId? MadeBy, DateTimeOffset? OffSince, ImmutableArray<DeliveryState> Deliveries);

/// <summary>What came of one delivery.</summary>
/// <param name="NextAt">When it is tried again; null when it is not.</param>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Fault">Why the last try failed; null when it did not.</param>
public sealed record DeliveryState(Guid Id, string Event, DateTimeOffset MadeAt, bool IsDelivered, DateTimeOffset? NextAt, int Tries, int? Status, string? Fault);
