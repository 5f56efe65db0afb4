namespace Revenos.Dashboard.Identity;

/// <summary>
/// Whether a request was made by a page of ours. Browsers let every page in the world open a WebSocket to us, with the
/// visitor's cookies, and only say whose page it was.
/// </summary>
internal static class RequestOrigin
{
    /// <summary>A WebSocket must say that our page opens it; any other request must not say that a foreign page made it.</summary>
    public static bool IsOurs(HttpRequest request)
    {
        var named = request.Headers.Origin;
        return named.Count switch
        {
            0 => !request.HttpContext.WebSockets.IsWebSocketRequest && request.Headers["Sec-Fetch-Site"] != "cross-site",
            1 => Uri.TryCreate(named[0], UriKind.Absolute, out var origin) && IsOurs(origin, request),
            _ => false,
        };
    }

    // Scheme and host are the public ones: forwarded headers of a trusted proxy have been worked in before.
    private static bool IsOurs(Uri origin, HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var ours)
        && Uri.Compare(origin, ours, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
