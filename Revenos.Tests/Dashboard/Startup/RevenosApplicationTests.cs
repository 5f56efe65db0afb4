using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Revenos.Dashboard.Settings;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

public sealed class RevenosApplicationTests(EmptyServer empty) : IClassFixture<EmptyServer>
{
    [Theory]
    [InlineData("_framework/blazor.web.js", "text/javascript")]
    [InlineData("lib/apexcharts.esm.js", "text/javascript")]
    [InlineData("lib/inter-latin-wght-normal.woff2", "font/woff2")]
    [InlineData("lib/inter-latin-ext-wght-normal.woff2", "font/woff2")]
    [InlineData("css/tokens.css", "text/css")]
    [InlineData("Revenos.Dashboard.styles.css", "text/css")]
    public async Task Assets_OfTheBuild_AreServed(string path, string type)
    {
        using var client = empty.Server.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(content);
    }

    [Fact]
    public async Task Program_UnderTheFrameworksFactory_ListensOnARealPort()
    {
        using var data = new TemporaryFolder();
        await using var bare = new WebApplicationFactory<Program>();
        await using var factory = bare.WithWebHostBuilder(host => host.ConfigureAppConfiguration((_, settings) =>
            settings.AddInMemoryCollection([new("Data:Folder", data.Path), new("workspace", "empty")])));
        factory.UseKestrel(0);
        factory.StartServer();
        using var client = new HttpClient { BaseAddress = factory.ClientOptions.BaseAddress };

        using var answer = await client.GetAsync(new Uri("_framework/blazor.web.js", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(File.Exists(Path.Combine(data.Path, DataPlace.DatabaseFileName)));
    }
}
