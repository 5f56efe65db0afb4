using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class RequestOriginTests
{
    [Theory]
    [InlineData("https://deals.example")]
    [InlineData("https://deals.example:443")]
    [InlineData("HTTPS://DEALS.example")]
    public void IsOurs_SameSchemeHostAndPort_IsOurs(string origin) => Assert.True(RequestOrigin.IsOurs(Request(origin, isWebSocket: true)));

    [Theory]
    [InlineData("http://deals.example")]
    [InlineData("https://deals.example:8443")]
    [InlineData("https://deals.example.evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https://other.deals.example")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("deals.example")]
    public void IsOurs_AnyOther_IsForeign(string origin)
    {
        Assert.False(RequestOrigin.IsOurs(Request(origin, isWebSocket: true)));
        Assert.False(RequestOrigin.IsOurs(Request(origin, isWebSocket: false)));
    }

    [Fact]
    public void IsOurs_TwoOrigins_IsForeign()
    {
        var request = Request("https://deals.example", isWebSocket: true);
        request.Headers.Append("Origin", "https://evil.example");

        Assert.False(RequestOrigin.IsOurs(request));
    }

    [Fact]
    public void IsOurs_WithoutOrigin_IsOursUnlessAWebSocketOrAForeignPage()
    {
        Assert.False(RequestOrigin.IsOurs(Request(null, isWebSocket: true)));
        Assert.True(RequestOrigin.IsOurs(Request(null, isWebSocket: false)));

        var foreign = Request(null, isWebSocket: false);
        foreign.Headers["Sec-Fetch-Site"] = "cross-site";
        Assert.False(RequestOrigin.IsOurs(foreign));
    }

    private static HttpRequest Request(string? origin, bool isWebSocket)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpWebSocketFeature>(new WebSockets(isWebSocket));
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("deals.example");
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        return context.Request;
    }

    private sealed class WebSockets(bool isRequest) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => isRequest;

        public Task<System.Net.WebSockets.WebSocket> AcceptAsync(WebSocketAcceptContext context) => throw new NotSupportedException();
    }
}
