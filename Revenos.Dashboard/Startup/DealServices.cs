using Revenos.Dashboard.Api;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Demo;

namespace Revenos.Dashboard.Startup;

/// <summary>The page of a deal, its evidence, and the demo's deals.</summary>
internal static class DealServices
{
    public static void AddDeals(this IServiceCollection services)
    {
        services.AddTransient<DealModel>();
        services.AddTransient<DealEditor>();
        services.AddTransient<EvidenceReceiver>();

        services.AddSingleton<DemoMaker>();
        services.AddHostedService<DemoStart>();
        services.AddCascadingValue(provider => new WorkspaceFace(provider.GetRequiredService<DirectoryQuery>().Current.Kind == WorkspaceKind.Demo));
    }

    public static void MapDeals(this WebApplication application) => application.MapEvidence();
}
