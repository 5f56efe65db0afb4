using Revenos.Core.Values;
using Revenos.Dashboard.Api;
using Revenos.Dashboard.Components.Pages;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Digest;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Components.Pages.Inbox;
using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Components.Pages.People;
using Revenos.Dashboard.Components.Pages.Playbooks;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Dashboard.Components.Pages.Thresholds;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Components.Pages.Webhooks;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>Tables as files: a plain download beside the page, for whoever may open the page.</summary>
internal static class ExportEndpoints
{
    public static void AddExports(this IServiceCollection services) => services
        .AddScoped<BoardExport>()
        .AddScoped<ChangesExport>()
        .AddScoped<ClosedExport>()
        .AddScoped<DealTables>()
        .AddScoped<DigestExport>()
        .AddScoped<HeatmapExport>()
        .AddScoped<HeatmapDealsExport>()
        .AddScoped<HorizonExport>()
        .AddScoped<HorizonWeekExport>()
        .AddScoped<InboxExport>()
        .AddScoped<PausesExport>()
        .AddScoped<PeopleExport>()
        .AddScoped<PlaybooksExport>()
        .AddScoped<PlaybookVersionsExport>()
        .AddScoped<ReviewsExport>()
        .AddScoped<TeamsExport>()
        .AddScoped<ThresholdsExport>()
        .AddScoped<ThresholdVersionsExport>()
        .AddScoped<TodayExport>()
        .AddScoped<TodayTeamsExport>()
        .AddScoped<VisibilityExport>()
        .AddScoped<VisibilityDealsExport>()
        .AddScoped<WebhooksExport>();

    public static void MapExports(this WebApplication application)
    {
        Map<BoardExport>(application);
        Map<ChangesExport>(application);
        Map<ClosedExport>(application);
        Map<DigestExport>(application);
        Map<HeatmapExport>(application);
        Map<HeatmapDealsExport>(application);
        Map<HorizonExport>(application);
        Map<HorizonWeekExport>(application);
        Map<InboxExport>(application);
        Map<PausesExport>(application);
        Map<PeopleExport>(application);
        Map<PlaybooksExport>(application);
        Map<PlaybookVersionsExport>(application);
        Map<ReviewsExport>(application);
        Map<TeamsExport>(application);
        Map<ThresholdsExport>(application);
        Map<ThresholdVersionsExport>(application);
        Map<TodayExport>(application);
        Map<TodayTeamsExport>(application);
        Map<VisibilityExport>(application);
        Map<VisibilityDealsExport>(application);
        Map<WebhooksExport>(application);
        application.MapGet(Urls.Csv("/deals/{id:guid}/{table}"), GetDealAsync).RequireAuthorization(Policies.SignedIn).AddEndpointFilter<AsOfFilter>();
    }

    private static void Map<T>(WebApplication application)
        where T : class, ITableExport =>
        application.MapGet(Urls.Csv(T.Page), GetAsync<T>).RequireAuthorization(T.Policy).AddEndpointFilter<AsOfFilter>();

    private static async Task<IResult> GetAsync<T>(HttpContext http, T export, ViewerSource viewers, CancellationToken cancellation)
        where T : class, ITableExport
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        return Answer(http, await export.MakeAsync(http.Request.QueryString.Value ?? "", viewer, cancellation));
    }

    private static async Task<IResult> GetDealAsync(Guid id, string table, HttpContext http, DealTables tables, ViewerSource viewers, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        return await tables.MakeAsync(new DealId(id), table, viewer, cancellation) is { } made ? Answer(http, made) : Results.NotFound();
    }

    private static IResult Answer(HttpContext http, CsvTable table)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(stream => table.WriteAsync(stream, http.RequestAborted), "text/csv; charset=utf-8", $"{table.Name}.csv");
    }
}
