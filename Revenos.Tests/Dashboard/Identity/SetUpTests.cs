using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class SetUpTests
{
    private const string Chosen = "eleven bright kettles";

    [Fact]
    public async Task SetUp_WithTheCode_MakesTheAdministratorAndCloses()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = new Visitor(server);

        using var made = await SetUpAsync(visitor, server.Services.GetRequiredService<FirstAdministrator>().Code.ToLowerInvariant());

        Assert.Equal("/", visitor.LeadsTo(made));
        var account = Assert.Single(await server.Services.GetRequiredService<AccountQuery>().AllAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("first@example.test", Role.Administrator), (account.Email, account.Viewer.Role));
        using var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        using var closed = await visitor.GetAsync("/set-up");
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCDEFGHJKMNPQRSTUVW")]
    public async Task SetUp_WithAnotherCode_MakesNobody(string code)
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = new Visitor(server);

        var page = await Visitor.PageAsync(await SetUpAsync(visitor, code));

        Assert.Equal(AccountRefusals.SetUpCode.Text, page.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Empty(await server.Services.GetRequiredService<AccountQuery>().AllAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SetUp_ByTwoAtOnce_MakesOne()
    {
        await using var server = await RevenosServer.StartAsync();
        var first = server.Services.GetRequiredService<FirstAdministrator>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            first.MakeAsync(first.Code, $"{number}@example.test", "First", Chosen, TestContext.Current.CancellationToken)));

        Assert.Single(outcomes, outcome => outcome.IsAccepted);
        Assert.All(outcomes.Where(outcome => !outcome.IsAccepted), outcome => Assert.Equal(AccountRefusals.SetUpDone, outcome.Refusal));
    }

    [Fact]
    public async Task SetUp_GuessedOften_IsLimited()
    {
        await using var server = await RevenosServer.StartAsync([("Security:SignInTriesPerMinute", "2")]);
        using var visitor = new Visitor(server);
        using var first = await SetUpAsync(visitor, "A");
        using var second = await SetUpAsync(visitor, "B");

        using var third = await SetUpAsync(visitor, server.Services.GetRequiredService<FirstAdministrator>().Code);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Start_WithoutAnAdministrator_PrintsACodeThatChangesWithEachStart()
    {
        using var data = new TemporaryFolder();
        string[] arguments = [$"--Data:Folder={data.Path}", "--workspace", "empty"];

        var codes = new[] { await CodeAsync(arguments), await CodeAsync(arguments) };

        Assert.All(codes, code => Assert.Matches("^[A-Z2-9]{20}$", code));
        Assert.NotEqual(codes[0], codes[1]);
    }

    // The code is printed once the server listens; an answer of the page comes later than that.
    private static async Task<string> CodeAsync(string[] arguments)
    {
        var (process, address) = await RevenosProcess.ServeAsync(arguments);
        await using (process)
        {
            await process.PrintedAsync("enter the code ");
            return process.Output.Split("enter the code ")[1].Split('\n')[0].Trim();
        }
    }

    private static Task<HttpResponseMessage> SetUpAsync(Visitor visitor, string code) => visitor.SendAsync(
        "/set-up", "set-up", ("code", code), ("email", "first@example.test"), ("name", "First"), ("wanted", Chosen), ("again", Chosen));
}
