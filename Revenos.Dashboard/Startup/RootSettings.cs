using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Revenos.Dashboard.Startup;

/// <summary>
/// The repository's <c>appsettings.json</c>, copied beside the assembly by the build and read from there: `dotnet run`,
/// `dotnet test` and a published application start in different folders and find the same settings.
/// </summary>
public static class RootSettings
{
    public const string FileName = "appsettings.json";

    /// <summary>Adds the file below every other file, so that an installation's own settings, the environment and the command line win.</summary>
    public static void AddTo(IConfigurationBuilder configuration)
    {
        var source = new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = FileName,
            Optional = false,
            ReloadOnChange = false,
        };

        var firstFile = configuration.Sources.TakeWhile(existing => existing is not JsonConfigurationSource).Count();
        configuration.Sources.Insert(firstFile, source);
    }
}
