using System.Collections.Immutable;
using Revenos.Core.Notifications;

namespace Revenos.Dashboard.Components.Account;

/// <summary>How somebody wants to be told, as the account page shows it.</summary>
public sealed record NotificationForm(ImmutableDictionary<NotificationTopic, NotificationDelivery> Deliveries, TimeOnly MailAt)
{
    public NotificationDelivery this[NotificationTopic topic] => Deliveries[topic];
}
