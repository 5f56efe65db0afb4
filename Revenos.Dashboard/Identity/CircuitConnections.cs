using Microsoft.Extensions.Options;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Stands before the circuits' endpoint: lets in our own pages only, no more connections of one account than allowed, and
/// cuts the connection of a session that has ended.
/// </summary>
internal sealed class CircuitConnections(RequestDelegate next, OpenScreens screens, IOptions<SecuritySettings> settings, TimeProvider time)
{
    public static readonly PathString Path = "/_blazor";

    /// <summary>Time for a page whose session has ended to lead to the sign-in page by itself.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path))
        {
            await next(context);
        }
        else if (!RequestOrigin.IsOurs(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (context.WebSockets.IsWebSocketRequest && SessionClaims.Of(context.User) is { } session)
        {
            await KeepAsync(context, session);
        }
        else
        {
            await next(context);
        }
    }

    private async Task KeepAsync(HttpContext context, SessionClaims session)
    {
        using var connection = screens.TryConnect(session, settings.Value.ScreensPerAccount, () => _ = CutAsync(context));
        if (connection is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        await next(context);
    }

    private async Task CutAsync(HttpContext context)
    {
        // The request is over as soon as the browser leaves; its context may then serve another one and is not touched again.
        var gone = context.RequestAborted;
        await Task.Delay(Farewell, time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!gone.IsCancellationRequested)
        {
            context.Abort();
        }
    }
}
