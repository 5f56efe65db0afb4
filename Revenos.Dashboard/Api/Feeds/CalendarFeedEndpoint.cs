using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Api.Feeds;

/// <summary>
/// Hands a person's calendar to programs, which sign in nowhere: whoever has the address reads it. It shows what the person may
/// see at this moment, and nothing once the address was revoked or the account disabled.
/// </summary>
public static class CalendarFeedEndpoint
{
    public static void MapCalendarFeed(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Urls.CalendarFeed("{secret}"), [HttpMethods.Get, HttpMethods.Head], Get)
            .AllowAnonymous()
            .RequireRateLimiting(RateLimits.Feeds);

    private static async Task<IResult> Get(
        string secret, HttpContext context, CalendarFeeds feeds, DealDatesQuery dates, DirectoryQuery directory, CancellationToken cancellation)
    {
        // A revoked address must not live on in anybody's cache.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (await feeds.FindAsync(secret, cancellation) is not { } account)
        {
            return Results.NotFound();
        }

        var catalog = directory.Current;
        var request = context.Request;
        var calendar = new DealCalendar(account.Viewer, catalog.NameOf, catalog.Recovery.Calendar, new Uri($"{request.Scheme}://{request.Host}"));
        var entries = calendar.Of(await dates.Load(account.Viewer, cancellation));
        var content = Encoding.UTF8.GetBytes(CalendarText.Of("Revenos", entries));
        // Programs ask every hour; an unchanged calendar costs them a line. Names a text as short as its hash.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"");
        return Results.Bytes(content, CalendarText.ContentType, entityTag: tag);
    }
}
