using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Startup;

namespace Revenos.Tests.TestKit;

/// <summary>
/// The real application in this process, listening on a free loopback port, with an empty workspace in a data folder of its
/// own. Settings and services given to <see cref="StartAsync"/> win over the application's.
/// </summary>
public sealed class RevenosServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TemporaryFolder _data;

    private RevenosServer(WebApplication application, TemporaryFolder data) => (_application, _data) = (application, data);

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IServiceProvider Services => _application.Services;

    public string DataFolder => _data.Path;

    /// <param name="settings">As on the command line or in the file: ("Data:Provider", "PostgreSQL").</param>
    /// <param name="services">Runs last: a test's clock, say.</param>
    public static async Task<RevenosServer> StartAsync(
        IEnumerable<(string Name, string Value)>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        var data = new TemporaryFolder();
        Dictionary<string, string?> configuration = new()
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Data:Folder"] = data.Path,
            ["workspace"] = "empty",
            ["Logging:LogLevel:Default"] = "Warning",
            // A test signs in faster than any person.
            ["Security:SignInTriesPerMinute"] = "1000",
        };
        foreach (var (name, value) in settings ?? [])
        {
            configuration[name] = value;
        }

        // A folder or a database that the settings name is used as it is.
        if (configuration["Data:Folder"] == data.Path && !configuration.ContainsKey("Data:Provider"))
        {
            EmptyDatabase.PutInto(data.Path);
        }

        var application = RevenosApplication.Create(
            [.. configuration.Select(setting => $"--{setting.Key}={setting.Value}")],
            builder =>
            {
                // The cost of a guess is the product's; a test that signs in need not pay it.
                builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
                services?.Invoke(builder.Services);
            });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new(application, data);
    }

    /// <summary>A client without cookies or redirects: an answer is seen as it was sent.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        _data.Dispose();
    }
}
