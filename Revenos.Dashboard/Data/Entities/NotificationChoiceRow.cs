using Revenos.Core.Notifications;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>How one person wants to be told. Who never chose has no row.</summary>
public sealed class NotificationChoiceRow
{
    public required PersonId Person { get; init; }

    public NotificationDelivery Drift { get; set; }

    public NotificationDelivery Escalation { get; set; }

    public NotificationDelivery Decision { get; set; }

    public NotificationDelivery Pause { get; set; }

    /// <summary>When the daily e-mail goes out, in minutes of the person's day.</summary>
    public int MailMinute { get; set; }
}
