using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.TestKit;

/// <summary>
/// One server for all tests of a class, with an account of each role: for tests that leave alone what the others look at. It
/// stands at <see cref="Viewers.Now"/>.
/// </summary>
public sealed class RoleServer : IAsyncLifetime
{
    public ManualTimeProvider Time { get; } = new(Viewers.Now);

    public RevenosServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(Time));
        foreach (var role in Enum.GetValues<Role>())
        {
            await Server.AddAccountAsync(role);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public T Get<T>()
        where T : notnull =>
        Server.Services.GetRequiredService<T>();

    /// <summary>What a page asks who looks.</summary>
    internal Task<ViewerSource> ViewersAsync(Role role) => Server.ViewersAsync(TestAccounts.EmailOf(role));
}
