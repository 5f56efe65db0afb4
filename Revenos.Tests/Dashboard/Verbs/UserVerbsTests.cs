using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Verbs;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Verbs;

public sealed class UserVerbsTests : IAsyncDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_PrintsALinkThatSetsThePassword()
    {
        await using var server = await RevenosServer.StartAsync();

        Assert.Equal(0, await RunAsync(server, "add", "new@example.test", "--name", "New Person", "--role", "leadership"));

        var account = Assert.Single(await server.Services.GetRequiredService<AccountQuery>().AllAsync(Cancel));
        Assert.Equal(("New Person", Role.Leadership), (account.Name, account.Viewer.Role));
        var link = _output.ToString().Split('\n').Single(line => line.StartsWith('/')).Trim();
        using var visitor = new Visitor(server);
        using var set = await visitor.SendAsync(link, "new-password", ("wanted", TestAccounts.Password), ("again", TestAccounts.Password));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
    }

    [Fact]
    public async Task DisableEnableReset_DoAsTheySay()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);
        var email = TestAccounts.EmailOf(Role.Owner);

        Assert.Equal(0, await RunAsync(server, "disable", email));
        using (var ended = await visitor.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        }

        Assert.Equal(0, await RunAsync(server, "enable", email));
        using (var back = await visitor.SignInAsync(email, TestAccounts.Password))
        {
            Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        }

        Assert.Equal(0, await RunAsync(server, "reset", email));
        using var gone = await visitor.SignInAsync(email, TestAccounts.Password);
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Contains("/account/new-password?code=", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "There is no role", "add", "a@example.test", "--name", "A", "--role", "king")]
    [InlineData(1, "no team", "add", "a@example.test", "--name", "A", "--team", "north")]
    [InlineData(1, "Enter the name", "add", "a@example.test")]
    [InlineData(1, "Nobody has an account", "disable", "a@example.test")]
    [InlineData(2, "--name", "add", "a@example.test", "--colour", "red")]
    [InlineData(2, "--name", "add", "a@example.test", "--name")]
    [InlineData(2, "user reset EMAIL", "reset")]
    [InlineData(2, "--help", "promote", "a@example.test")]
    [InlineData(2, "--help")]
    public async Task Run_WithWhatIsNotRight_SaysSoAndDoesNothing(int code, string text, params string[] arguments)
    {
        await using var server = await RevenosServer.StartAsync();

        Assert.Equal(code, await RunAsync(server, arguments));

        Assert.Contains(text, _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
        Assert.Empty(await server.Services.GetRequiredService<AccountQuery>().AllAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
    }

    private Task<int> RunAsync(RevenosServer server, params string[] arguments) =>
        server.Services.GetRequiredService<VerbTable>().Run(CommandLine.Of(["user", .. arguments]), new VerbConsole(_output, _errors), Cancel);
}
