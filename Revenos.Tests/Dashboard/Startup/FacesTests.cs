using System.Net;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

/// <summary>What a browser shows of a request that no page answered.</summary>
public sealed class FacesTests
{
    [Fact]
    public async Task SignIn_TooOften_SaysHowLongToWaitAndLeadsBack()
    {
        await using var server = await RevenosServer.StartAsync([("Security:SignInTriesPerMinute", "1")]);
        using var visitor = Browser(server);
        using var first = await visitor.SignInAsync("a@example.test", "not the password");

        using var refused = await visitor.SignInAsync("a@example.test", "not the password");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        var seconds = refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 60);
        var page = await Visitor.PageAsync(refused);
        Assert.Equal("Too many tries in a row", page.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Try again in {seconds} second", page.QuerySelector(".face")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", page.QuerySelector(".face a.primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task SignIn_WithAFormThatIsTooOld_SaysSoAndOpensItAnew()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = Browser(server);
        using var old = new FormUrlEncodedContent([new("_handler", "sign-in"), new("email", "a@example.test"), new("password", "b")]);

        using var refused = await visitor.Client.PostAsync("/account/sign-in?returnUrl=%2Fboard", old, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await Visitor.PageAsync(refused);
        Assert.Equal("This form could not be taken", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/account/sign-in?returnUrl=%2Fboard", page.QuerySelector(".face a.primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task SignOut_ForgedFromAnotherPage_HasAFaceAndKeepsTheSession()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var refused = await visitor.Client.PostAsync("/account/sign-out", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("This form could not be taken", (await Visitor.PageAsync(refused)).QuerySelector("h1")!.TextContent);
        using var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    private static Visitor Browser(RevenosServer server)
    {
        var visitor = new Visitor(server);
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return visitor;
    }
}
