using System.Net;

namespace Revenos.Dashboard.Startup;

/// <summary>
/// What every answer tells the browser about itself: pages, files, refusals and faults alike. Written when the answer
/// starts, over whatever an endpoint has written, so that nothing is left to remember.
/// </summary>
internal static class SecurityHeaders
{
    // No inline script and no inline style anywhere: what somebody manages to write into a page stays text. WebSockets to the
    // own origin are covered by 'self'. An image within a document (data:) runs nothing.
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    // Nothing of this is used; a script that got in could not use it either.
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    private const string OneYearOfTransportSecurity = "max-age=31536000; includeSubDomains";

    public static void UseSecurityHeaders(this WebApplication application)
    {
        var isDevelopment = application.Environment.IsDevelopment();
        application.Use((context, next) =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    var (response, isDevelopment) = ((HttpResponse, bool))state;
                    Write(response, isDevelopment);
                    return Task.CompletedTask;
                },
                (context.Response, isDevelopment));
            return next(context);
        });
    }

    private static void Write(HttpResponse response, bool isDevelopment)
    {
        var headers = response.Headers;
        var request = response.HttpContext.Request;

        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;

        // A browser that has seen this once refuses plain HTTP for a year: not for a name that development shares.
        if (request.IsHttps && !isDevelopment && !IsLoopback(request.Host.Host))
        {
            headers.StrictTransportSecurity = OneYearOfTransportSecurity;
        }
    }

    private static bool IsLoopback(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
