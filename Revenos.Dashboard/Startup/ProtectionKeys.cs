using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Startup;

/// <summary>
/// The keys that sessions, forms and one-time links are signed with. They outlive the process, so that a restart signs
/// nobody out; a verb and several servers share them with the data.
/// </summary>
internal static class ProtectionKeys
{
    public static void AddProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Revenos");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = provider.GetRequiredService<DataPlace>() switch
            {
                { Provider: DataProvider.PostgreSQL } => new KeysInDatabase(provider.GetRequiredService<IDbContextFactory<RevenosDbContext>>()),
                var place => new KeysInFolder(place.KeysFolder),
            });
    }
}
