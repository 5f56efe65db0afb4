using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Background;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Startup;

/// <summary>The database, what reads it and the doors that change it.</summary>
internal static class StoreServices
{
    public static void AddStore(this IServiceCollection services)
    {
        services.AddOptions<DataSettings>()
            .Configure<IConfiguration>((settings, configuration) =>
            {
                configuration.GetSection(DataSettings.Section).Bind(settings);
                settings.ConnectionString = configuration.GetConnectionString(DataSettings.ConnectionName) ?? "";
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataSettings>, DataSettingsValidator>();
        services.AddSingleton(provider => DataPlace.Of(provider.GetRequiredService<IOptions<DataSettings>>().Value));

        services.AddSingleton<IDbContextFactory<RevenosDbContext>, RevenosDbContextFactory>();
        // For the stores of ASP.NET Core Identity, which live for a request; everything else asks the factory.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContext());
        services.AddSingleton<LedgerTransaction>();
        services.AddSingleton<LedgerVerifier>();

        services.AddSingleton<DirectoryQuery>();
        services.AddSingleton<VersionsQuery>();
        services.AddSingleton<HistoryQuery>();
        services.AddSingleton<PortfolioQuery>();
        services.AddSingleton<ClosedDealsQuery>();
        services.AddSingleton<ReviewQuery>();
        services.AddSingleton<LedgerEndQuery>();
        services.AddSingleton<FactFeedQuery>();
        services.AddSingleton<InboxQuery>();

        services.TryAddSingleton<Portfolio>();
        services.AddSingleton<Chronicle>();
        services.AddSingleton<LiveDeals>();
        services.AddSingleton<IdSource>();
        services.AddOptions<NotificationSettings>().BindConfiguration(NotificationSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Bells>();
        services.AddSingleton<WebhookSignal>();
        services.AddSingleton<NotificationDesk>();
        services.AddSingleton<InboxDoor>();
        services.AddSingleton<InboxFollow>();
        services.AddSingleton<DealDoor>();
        services.AddSingleton<PeopleDoor>();
        services.AddSingleton<PipelineDoor>();
        services.AddSingleton<PlaybookDoor>();
        services.AddSingleton<DriftRulesDoor>();
        services.AddSingleton<WorkspaceDoor>();
        services.AddSingleton<PortfolioFill>();
        services.AddSingleton<PortfolioFollow>();
        services.AddSingleton<AsOfPortfolio>();
        services.AddSingleton<ViewedClosedDeals>();
        services.AddScoped<ViewedPortfolio>();
        services.AddSingleton<StepsAhead>();
        services.AddSingleton<Rejudging>();
        services.AddSingleton<Rebuilding>();
        services.AddSingleton<StoreOpening>();
        services.AddSingleton<EvidenceFiles>();
        services.AddSingleton<Backup>();

        services.AddHostedService<StoreStart>();
        services.AddHostedService<DriftWatch>();
        services.AddHostedService<LedgerWatch>();
    }
}
