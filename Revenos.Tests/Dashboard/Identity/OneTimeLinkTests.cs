using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class OneTimeLinkTests
{
    private const string Email = "new@example.test";
    private const string Chosen = "eleven bright kettles";

    private readonly ManualTimeProvider _clock = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OfANewAccount_SetsThePasswordOnceAndSignsIn()
    {
        await using var server = await StartAsync();
        var link = await AddAsync(server);
        using var visitor = new Visitor(server);

        using var set = await ChooseAsync(visitor, link);

        Assert.Equal("/", visitor.LeadsTo(set));
        using var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        await AssertSpentAsync(server, link);
        using var again = await new Visitor(server).SignInAsync(Email, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Link_WithAGuessablePassword_IsNotSpentByTheRefusal()
    {
        await using var server = await StartAsync();
        var link = await AddAsync(server);
        using var visitor = new Visitor(server);

        using var refused = await ChooseAsync(visitor, link, "unbelievable");
        using var set = await ChooseAsync(visitor, link);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
    }

    [Fact]
    public async Task Link_AfterANewerOne_IsSpent()
    {
        await using var server = await StartAsync();
        var older = await AddAsync(server);

        var newer = (await server.Services.GetRequiredService<UserAccounts>().ResetAsync(Email, UserAccounts.Operator, Cancel)).Value!;

        await AssertSpentAsync(server, older);
        using var set = await ChooseAsync(new Visitor(server), newer);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
    }

    [Fact]
    public async Task Link_OfADisabledAccount_IsSpent()
    {
        await using var server = await StartAsync();
        var link = await AddAsync(server);

        await server.Services.GetRequiredService<UserAccounts>().DisableAsync(Email, UserAccounts.Operator, Cancel);

        await AssertSpentAsync(server, link);
    }

    [Fact]
    public async Task Link_AfterTwoDays_IsSpent()
    {
        await using var server = await StartAsync();
        var link = await AddAsync(server);
        Assert.Equal(_clock.GetUtcNow() + OneTimeLinks.Lifetime, link.Until);

        _clock.SleepTo(_clock.GetUtcNow() + OneTimeLinks.Lifetime);

        await AssertSpentAsync(server, link);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=abc")]
    [InlineData("?code=%3Cscript%3E")]
    public async Task Link_Forged_IsSpent(string query)
    {
        await using var server = await StartAsync();
        await AssertSpentAsync(server, new($"/account/new-password{query}", default));
    }

    private static async Task AssertSpentAsync(RevenosServer server, OneTimeLink link)
    {
        using var visitor = new Visitor(server);
        var page = await Visitor.PageAsync(await visitor.GetAsync(link.Path));
        Assert.Equal(AccountRefusals.LinkSpent.Text, page.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("input[type=password]"));
    }

    private static async Task<OneTimeLink> AddAsync(RevenosServer server) =>
        (await server.Services.GetRequiredService<UserAccounts>().AddAsync(new(Email, "New", Role.Owner), UserAccounts.Operator, Cancel)).Value!;

    private static Task<HttpResponseMessage> ChooseAsync(Visitor visitor, OneTimeLink link, string password = Chosen) =>
        visitor.SendAsync(link.Path, "new-password", ("wanted", password), ("again", password));

    private Task<RevenosServer> StartAsync() => RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_clock));
}
