using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Api;

/// <summary>Lets a file be of the instant that its address asks for, in the zone of whoever asks, as the page beside it is.</summary>
internal sealed class AsOfFilter(ViewerClock clock) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        clock.Use(context.HttpContext.User.FindFirst(ViewerClock.ZoneClaim)?.Value ?? request.Cookies[ViewerClock.ZoneCookie], null);
        var asked = AsOfInput.Read(request.Query[AsOfAddress.Key], clock);
        clock.LookAt(asked.At);
        return asked.Fault is { } fault ? ValueTask.FromResult<object?>(Results.Text(fault, statusCode: StatusCodes.Status400BadRequest)) : next(context);
    }
}
