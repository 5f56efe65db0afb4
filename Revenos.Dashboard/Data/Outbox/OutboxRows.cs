using System.Collections.Immutable;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Outbox;

/// <summary>What people and webhooks are told of a change: stored with it or not at all.</summary>
/// <param name="Notifications">What people are told.</param>
/// <param name="Deliveries">What webhooks are told.</param>
public sealed record OutboxRows(ImmutableArray<NotificationRow> Notifications, ImmutableArray<WebhookDeliveryRow> Deliveries)
{
    /// <summary>Nobody is told anything.</summary>
    public static OutboxRows None { get; } = new([], []);
}
