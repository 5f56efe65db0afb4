using Revenos.Dashboard.Api;
using Revenos.Dashboard.Api.Feeds;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Pausing;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Demo;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Startup;

/// <summary>The page of a deal, its evidence, its dates as a feed, and the demo's deals.</summary>
internal static class DealServices
{
    public static void AddDeals(this IServiceCollection services)
    {
        services.AddTransient<DealModel>();
        services.AddTransient<DealEditor>();
        services.AddTransient<PausingModel>();
        services.AddTransient<EvidenceReceiver>();
        services.AddTransient<ReanchorModel>();

        services.AddSingleton<DealDatesQuery>();
        services.AddSingleton<CalendarFeeds>();

        services.AddSingleton<DemoMaker>();
        services.AddHostedService<DemoStart>();
        services.AddCascadingValue(provider => new WorkspaceFace(provider.GetRequiredService<DirectoryQuery>().Current.Kind == WorkspaceKind.Demo));
    }

    public static void MapDeals(this WebApplication application)
    {
        application.MapEvidence();
        application.MapCalendarFeed();
    }
}
