using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Revenos.Dashboard.Startup;

namespace Revenos.Tests.Dashboard.Startup;

public sealed class RootSettingsTests
{
    [Fact]
    public void AddTo_AnyWayOfStarting_ReadsTheRepositorysFile()
    {
        var configuration = new ConfigurationManager();

        RootSettings.AddTo(configuration);

        Assert.Equal("http://localhost:5080", configuration[ServerAddress.Setting]);
    }

    [Fact]
    public void AddTo_LaterSources_Win()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("before", "kept")]);
        configuration.AddJsonFile("an-installation.json", optional: true);
        configuration.AddInMemoryCollection([new(ServerAddress.Setting, "http://localhost:1")]);

        RootSettings.AddTo(configuration);

        var files = configuration.Sources.OfType<JsonConfigurationSource>().Select(source => source.Path);
        Assert.Equal([RootSettings.FileName, "an-installation.json"], files);
        Assert.Equal("http://localhost:1", configuration[ServerAddress.Setting]);
    }
}
