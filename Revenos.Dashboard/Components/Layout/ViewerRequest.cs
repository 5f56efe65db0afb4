using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>What a browser says of its viewer with a request: enough to render the first page as they will read it.</summary>
/// <param name="Zone">The time zone that the account has chosen, or else the browser's; null until a page has told that.</param>
/// <param name="Languages">The languages asked for.</param>
/// <param name="Theme">"light" or "dark" where the viewer chose one; null follows their system.</param>
internal sealed record ViewerRequest(string? Zone, string? Languages, string? Theme)
{
    public const string ThemeCookie = "revenos-theme";

    public static ViewerRequest Of(HttpRequest request) => new(
        request.HttpContext.User.FindFirst(ViewerClock.ZoneClaim)?.Value ?? request.Cookies[ViewerClock.ZoneCookie],
        request.Headers.AcceptLanguage,
        request.Cookies[ThemeCookie] is ("light" or "dark") and var theme ? theme : null);
}
