using Revenos.Core.Notifications;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Navigation;

/// <summary>Where something that somebody was told leads.</summary>
public static class NotificationLinks
{
    public static string Of(NotificationKind kind, DealId? deal) => (kind, deal) switch
    {
        (NotificationKind.WebhookOff, _) => Urls.Webhooks,
        (NotificationKind.Escalated or NotificationKind.Decided, { } known) => Urls.ReviewOf(known),
        (_, { } known) => Urls.Deal(known),
        _ => Urls.Board(),
    };
}
