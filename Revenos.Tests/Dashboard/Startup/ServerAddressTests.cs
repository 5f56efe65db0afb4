using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

public sealed class ServerAddressTests
{
    [Fact]
    public async Task Use_NothingSaid_ListensWhereTheSettingSays()
    {
        await using var server = await RevenosServer.StartAsync([("urls", ""), ("Server:Address", "http://127.0.0.1:0")]);

        Assert.Equal("127.0.0.1", server.Address.Host);
    }

    [Fact]
    public async Task Use_EnvironmentNamesAnAddress_EnvironmentWins()
    {
        using var data = new TemporaryFolder();

        var (process, address) = await RevenosProcess.ServeAsync(
            [$"--Data:Folder={data.Path}", "--workspace=empty", "--Server:Address=http://127.0.0.2:0"],
            urls: null,
            environment: [("ASPNETCORE_URLS", "http://127.0.0.3:0")]);

        await using (process)
        {
            Assert.Equal("127.0.0.3", address.Host);
        }
    }
}
