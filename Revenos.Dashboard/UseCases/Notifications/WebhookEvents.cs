using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Notifications;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>What webhooks are told: one event a change of state, whomever it concerns.</summary>
internal static class WebhookEvents
{
    /// <summary>What the button that tries a webhook sends.</summary>
    public const string Trial = "trial";

    /// <summary>The kind of event as receivers read it: "drift-began".</summary>
    public static string NameOf(NotificationKind kind) => kind switch
    {
        NotificationKind.DriftBegan => "drift-began",
        NotificationKind.DriftReturned => "drift-returned",
        NotificationKind.DriftEnded => "drift-ended",
        NotificationKind.Escalated => "escalated",
        NotificationKind.Decided => "decided",
        NotificationKind.PauseDue => "pause-due",
        NotificationKind.MoreToday or NotificationKind.WebhookOff => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Told to people only."),
    };

    /// <summary>One delivery an occasion and webhook that is on.</summary>
    public static async Task<ImmutableArray<WebhookDeliveryRow>> Deliveries(
        RevenosDbContext context, IReadOnlyCollection<DealNews> news, IdSource ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var webhooks = await context.Webhooks.AsNoTracking().Where(row => row.OffSince == null).Select(row => row.Id).ToListAsync(cancellation);
        return webhooks.Count == 0 ? [] :
        [
            .. from deal in news
               from occasion in deal.Occasions
               let body = Body(deal, occasion)
               from webhook in webhooks
               select Delivery(webhook, $"{deal.Deal}:{occasion.Key}", NameOf(occasion.Kind), body, ids, now),
        ];
    }

    /// <summary>A delivery that is to be tried at once.</summary>
    public static WebhookDeliveryRow Delivery(Guid webhook, string key, string name, string body, IdSource ids, DateTimeOffset now) => new()
    {
        Id = ids.NewKey(),
        Webhook = webhook,
        Key = key,
        Event = name,
        Body = body,
        MadeAt = now,
        NextAt = now,
        State = WebhookDeliveryState.Waiting,
    };

    /// <summary>The body of a trial.</summary>
    public static string TrialBody(DateTimeOffset now) => Written(json =>
    {
        json.WriteString("event", Trial);
        json.WriteString("at", now);
    });

    private static string Body(DealNews deal, Occasion occasion) => Written(json =>
    {
        var detail = occasion.Detail;
        json.WriteString("event", NameOf(occasion.Kind));
        json.WriteString("key", occasion.Key);
        json.WriteString("at", occasion.At);
        json.WriteStartObject("deal");
        json.WriteString("id", deal.Deal.ToString());
        json.WriteString("name", deal.Name);
        json.WriteString("account", deal.Account);
        json.WriteEndObject();
        Write(json, detail);
    });

    private static void Write(Utf8JsonWriter json, OccasionDetail detail)
    {
        if (!detail.Causes.IsEmpty)
        {
            json.WriteStartArray("causes");
            foreach (var cause in detail.Causes)
            {
                json.WriteStringValue(cause.ToString());
            }

            json.WriteEndArray();
        }

        Text("end", detail.End?.ToString());
        Text("remedy", detail.Remedy?.ToString());
        Text("trigger", detail.Trigger?.ToString());
        Text("decision", detail.Decision?.ToString());
        Text("note", detail.Note);
        Text("by", detail.By?.Value);
        Text("day", detail.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (detail.ReviewBy is { } reviewBy)
        {
            json.WriteString("reviewBy", reviewBy);
        }

        if (detail.Earlier is { } earlier)
        {
            json.WriteNumber("driftedBefore", earlier.Times);
        }

        void Text(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                json.WriteString(name, value);
            }
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
