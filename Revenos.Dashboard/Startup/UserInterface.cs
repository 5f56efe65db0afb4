using Microsoft.AspNetCore.Diagnostics;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Dashboard.Components.Pages.Digest;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Components.Pages.NewDeal;
using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Components.Pages.Playbooks;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Dashboard.Components.Pages.Thresholds;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>What pages share.</summary>
internal static class UserInterface
{
    public static void AddUserInterface(this IServiceCollection services)
    {
        services.AddAuthorizationCore();
        services.AddCascadingAuthenticationState();
        services.AddScoped<ViewerClock>();
        services.AddScoped<Toasts>();
        services.AddScoped<WaitingReviews>();
        services.AddScoped<DuePauses>();

        // A page has a model of its own; none of them is disposable, or the circuit would keep every one.
        services.AddTransient<AsOfModel>();
        services.AddTransient<TodayCountModel>();
        services.AddTransient<HomeModel>();
        services.AddTransient<ClosedModel>();
        services.AddTransient<HeatmapModel>();
        services.AddTransient<HorizonModel>();
        services.AddTransient<HorizonSteps>();
        services.AddTransient<NewDealModel>();
        services.AddTransient<PausesModel>();
        services.AddTransient<PlaybookVersions>();
        services.AddTransient<PlaybooksModel>();
        services.AddTransient<PlaybookModel>();
        services.AddTransient<ThresholdsModel>();
        services.AddTransient<ReviewDesk>();
        services.AddTransient<ReviewsModel>();
        services.AddTransient<ReviewModel>();
        services.AddTransient<MeetingModel>();
        services.AddTransient<VisibilityModel>();
        services.AddTransient<ChangesModel>();
        services.AddTransient<DigestDesk>();
        services.AddTransient<DigestModel>();

        // Save this one, which holds a subscription: the circuit keeps what is left of it after the page closed it.
        services.AddTransient<BoardMoves>();
        services.AddTransient<BoardModel>();
    }

    /// <summary>Gives a face to what no page answers. Before anything that answers.</summary>
    public static void UseFaces(this WebApplication application)
    {
        application.UseExceptionHandler(Urls.Error, createScopeForErrors: true);
        // Whoever asks for a file or data gets the bare status.
        application.UseWhen(
            context => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase),
            pages => pages.UseStatusCodePagesWithReExecute(Urls.ErrorWithStatus, createScopeForStatusCodePages: true));
        // A face is looked at: a form that was refused is not sent to it, or it would be refused there again.
        application.Use(async (context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentLength: null })
            {
                // A page that refuses a form answers nothing but says that it is HTML; then nobody would put a face to it.
                context.Response.ContentType = null;
            }
        });
    }
}
