using Revenos.Dashboard.Components.Pages;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>Tables as files: a plain download beside the page, for whoever may open the page.</summary>
internal static class ExportEndpoints
{
    public static void AddExports(this IServiceCollection services) => services
        .AddScoped<BoardExport>()
        .AddScoped<ClosedExport>()
        .AddScoped<HeatmapExport>()
        .AddScoped<HeatmapDealsExport>()
        .AddScoped<HorizonExport>()
        .AddScoped<VisibilityExport>()
        .AddScoped<VisibilityDealsExport>()
        .AddScoped<ChangesExport>();

    public static void MapExports(this WebApplication application)
    {
        Map<BoardExport>(application);
        Map<ClosedExport>(application);
        Map<HeatmapExport>(application);
        Map<HeatmapDealsExport>(application);
        Map<HorizonExport>(application);
        Map<VisibilityExport>(application);
        Map<VisibilityDealsExport>(application);
        Map<ChangesExport>(application);
    }

    private static void Map<T>(WebApplication application)
        where T : class, ITableExport =>
        application.MapGet(Urls.Csv(T.Page), GetAsync<T>).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> GetAsync<T>(HttpRequest request, T export, ViewerSource viewers, CancellationToken cancellation)
        where T : class, ITableExport
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        var table = await export.MakeAsync(request.QueryString.Value ?? "", viewer, cancellation);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(stream => table.WriteAsync(stream, cancellation), "text/csv; charset=utf-8", $"{table.Name}.csv");
    }
}
