using Revenos.Core.Notifications;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>One thing that one person is told, once: person and key are unique.</summary>
public sealed class NotificationRow
{
    public const int KeyLength = 150;

    public required Guid Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Names the change of state, the deal included.</summary>
    public required string Key { get; init; }

    public required NotificationKind Kind { get; init; }

    /// <summary>The deal; null for what is about none.</summary>
    public DealId? Deal { get; init; }

    /// <summary>When it truly happened.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The company's day on which it was made; the cap counts by it.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>False for what came beyond the day's cap: it is only counted.</summary>
    public required bool IsShown { get; init; }

    /// <summary>Whether the next e-mail is to tell it.</summary>
    public required bool IsForMail { get; init; }

    public required OccasionDetail Detail { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? MailedAt { get; set; }
}
