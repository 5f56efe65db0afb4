using Microsoft.Extensions.Options;
using Revenos.Dashboard.Api;
using Revenos.Dashboard.Background;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Audit;
using Revenos.Dashboard.Components.Pages.Inbox;
using Revenos.Dashboard.Components.Pages.Webhooks;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Outgoing.Mail;
using Revenos.Dashboard.Outgoing.Webhooks;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Startup;

/// <summary>What people and other programs are told outside the pages of their deals, and the audit.</summary>
internal static class NotificationServices
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddHostedService<InboxWatch>();
        services.AddTransient<BellModel>();
        services.AddTransient<InboxModel>();
        AddMail(services);
        AddWebhooks(services);

        services.AddSingleton<AuditQuery>();
        services.AddTransient<AuditModel>();
    }

    public static void MapNotifications(this WebApplication application) => application.MapAudit();

    private static void AddMail(IServiceCollection services)
    {
        services.AddOptions<ServerSettings>().BindConfiguration(ServerSettings.Section)
            .Validate(settings => settings.IsWellFormed, "Server:PublicAddress must be a whole address such as https://revenos.example.com.")
            .ValidateOnStart();
        services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, MailSettingsValidator>();
        services.AddSingleton<MailQueueQuery>();
        services.AddSingleton<MailDoor>();
        services.AddSingleton<MailPost>();
        services.AddSingleton<DigestRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<DigestRounds>());
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WebhookQuery>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookDoor>();
        services.AddSingleton<WebhookOutbox>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookRounds>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookRounds>());
        services.AddTransient<WebhooksModel>();
    }
}
