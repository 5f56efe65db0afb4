using Revenos.Dashboard.Background;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Inbox;

namespace Revenos.Dashboard.Startup;

/// <summary>What people are told outside the pages of their deals.</summary>
internal static class NotificationServices
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddHostedService<InboxWatch>();
        services.AddTransient<BellModel>();
        services.AddTransient<InboxModel>();
    }
}
