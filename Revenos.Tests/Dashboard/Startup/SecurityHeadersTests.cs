using System.Net;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

public sealed class SecurityHeadersTests
{
    private static readonly (string Name, string Expected)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    [Fact]
    public async Task Answers_OfEveryKind_CarryTheHeaders()
    {
        await using var server = await RevenosServer.StartAsync([("Security:SignInTriesPerMinute", "2")]);
        using var visitor = await server.VisitAsAsync(Role.Owner);
        using var nobody = server.CreateClient();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate");
        foreign.Headers.Add("Origin", "http://evil.example");
        using var stranger = new Visitor(server);
        using var refused = await stranger.SignInAsync("a@example.test", "a");

        (string What, HttpStatusCode Expected, HttpResponseMessage Answer)[] answers =
        [
            ("page", HttpStatusCode.OK, await visitor.GetAsync("/")),
            ("public page", HttpStatusCode.OK, await nobody.GetAsync("/account/sign-in", TestContext.Current.CancellationToken)),
            ("style sheet", HttpStatusCode.OK, await nobody.GetAsync("/css/app.css", TestContext.Current.CancellationToken)),
            ("script", HttpStatusCode.OK, await nobody.GetAsync("/_framework/blazor.web.js", TestContext.Current.CancellationToken)),
            ("redirect", HttpStatusCode.Redirect, await nobody.GetAsync("/", TestContext.Current.CancellationToken)),
            ("not signed in", HttpStatusCode.Unauthorized, await nobody.PostAsync("/_blazor/negotiate", null, TestContext.Current.CancellationToken)),
            ("foreign origin", HttpStatusCode.Forbidden, await visitor.Client.SendAsync(foreign, TestContext.Current.CancellationToken)),
            ("forged form", HttpStatusCode.BadRequest, await visitor.Client.PostAsync("/account/sign-out", null, TestContext.Current.CancellationToken)),
            ("not found", HttpStatusCode.NotFound, await visitor.GetAsync("/nothing-here")),
            ("too many tries", HttpStatusCode.TooManyRequests, await stranger.SignInAsync("a@example.test", "a")),
            ("alive", HttpStatusCode.OK, await nobody.GetAsync("/health/live", TestContext.Current.CancellationToken)),
            ("ready", HttpStatusCode.OK, await nobody.GetAsync("/health/ready", TestContext.Current.CancellationToken)),
        ];

        Assert.All(answers, answer => Assert.Equal((answer.What, answer.Expected), (answer.What, answer.Answer.StatusCode)));
        Assert.All(answers, answer => AssertHeaders(answer.Answer));
        Assert.All(answers, answer => answer.Answer.Dispose());
    }

    [Theory]
    [InlineData("https", "deals.example", "127.0.0.1", true)]
    [InlineData("http", "deals.example", "127.0.0.1", false)]
    [InlineData("https", "localhost", "127.0.0.1", false)]
    [InlineData("https", "deals.example", "192.0.2.1", false)]
    public async Task TransportSecurity_OverHttpsUnderAPublicName_IsAskedForAYear(string scheme, string host, string trusted, bool expected)
    {
        await using var server = await RevenosServer.StartAsync([("Proxy:Trusted:0", trusted)]);
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", host);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");

        using var answer = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal(expected ? ["max-age=31536000; includeSubDomains"] : [], Values(answer, "Strict-Transport-Security"));
        Assert.Equal(scheme == "https" && trusted == "127.0.0.1", Values(answer, "Set-Cookie").Single().Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TransportSecurity_InDevelopment_IsNotAskedFor()
    {
        await using var server = await RevenosServer.StartAsync([("Proxy:Trusted:0", "127.0.0.1"), ("environment", "Development")]);
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "deals.example");

        using var answer = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);

        Assert.Empty(Values(answer, "Strict-Transport-Security"));
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        Assert.All(Always, header => Assert.Equal([header.Expected], Values(answer, header.Name)));
        var policy = Assert.Single(Values(answer, "Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Values(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values : [];
}
