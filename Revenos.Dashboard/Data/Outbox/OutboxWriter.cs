using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Outbox;

/// <summary>
/// Puts rows into the outbox within the transaction of a context. A row whose key is there already is passed over and no
/// fault: several servers may find the same change of state, and whoever comes first has told it.
/// </summary>
public static class OutboxWriter
{
    public static async Task Put(RevenosDbContext context, OutboxRows rows, CancellationToken cancellation)
    {
        // In one order everywhere: two servers that put the same rows in wait for each other and never in a circle.
        foreach (var row in rows.Notifications.OrderBy(row => row.Person.Value, StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            await Put(context, row, cancellation);
        }

        foreach (var row in rows.Deliveries.OrderBy(row => row.Webhook).ThenBy(row => row.Key, StringComparer.Ordinal))
        {
            await Put(context, row, cancellation);
        }
    }

    private static Task<int> Put(RevenosDbContext context, NotificationRow row, CancellationToken cancellation) => context.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Notifications" ("Id", "Person", "Key", "Kind", "Deal", "At", "MadeAt", "Day", "IsShown", "IsForMail", "Detail")
        VALUES ({row.Id}, {row.Person.Value}, {row.Key}, {row.Kind.ToString()}, {row.Deal?.Value}, {Column(row.At)}, {Column(row.MadeAt)}, {row.Day}, {row.IsShown}, {row.IsForMail}, {ColumnJson.Write(row.Detail)})
        ON CONFLICT ("Person", "Key") DO NOTHING
        """,
        cancellation);

    private static Task<int> Put(RevenosDbContext context, WebhookDeliveryRow row, CancellationToken cancellation) => context.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "WebhookDeliveries" ("Id", "Webhook", "Key", "Event", "Body", "MadeAt", "State", "Tries", "NextAt")
        VALUES ({row.Id}, {row.Webhook}, {row.Key}, {row.Event}, {row.Body}, {Column(row.MadeAt)}, {row.State.ToString()}, {row.Tries}, {Column(row.NextAt)})
        ON CONFLICT ("Webhook", "Key") DO NOTHING
        """,
        cancellation);

    private static long Column(DateTimeOffset instant) => ValueColumns.InstantColumn.ToMicroseconds(instant);
}
