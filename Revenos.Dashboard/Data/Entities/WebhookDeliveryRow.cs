namespace Revenos.Dashboard.Data.Entities;

/// <summary>One event on its way to one webhook: written with the facts that caused it, sent afterwards.</summary>
public sealed class WebhookDeliveryRow
{
    public required Guid Id { get; init; }

    public required Guid Webhook { get; init; }

    /// <summary>Names the event; unique within the webhook.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of event, as receivers read it.</summary>
    public required string Event { get; init; }

    /// <summary>The body as it is signed and sent.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required WebhookDeliveryState State { get; set; }

    public int Tries { get; set; }

    /// <summary>When it is tried next; whoever moves it on first makes that try.</summary>
    public required DateTimeOffset NextAt { get; set; }

    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>What the receiver answered last; null where it did not.</summary>
    public int? Status { get; set; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? Fault { get; set; }
}

/// <summary>How far a delivery has come.</summary>
public enum WebhookDeliveryState
{
    /// <summary>To be tried at its next instant.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was tried often enough, or its webhook was turned off.</summary>
    GivenUp,
}
