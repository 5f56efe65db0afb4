using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Startup;

/// <summary>The database, what reads it and the doors that change it.</summary>
internal static class StoreServices
{
    public static void AddStore(this IServiceCollection services)
    {
        services.AddOptions<DataSettings>()
            .Configure<IConfiguration>((settings, configuration) =>
            {
                configuration.GetSection(DataSettings.Section).Bind(settings);
                settings.ConnectionString = configuration.GetConnectionString(DataSettings.ConnectionName) ?? "";
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataSettings>, DataSettingsValidator>();
        services.AddSingleton(provider => DataPlace.Of(provider.GetRequiredService<IOptions<DataSettings>>().Value));

        services.AddHostedService<DatabaseStart>();
        services.AddSingleton<IDbContextFactory<RevenosDbContext>, RevenosDbContextFactory>();
        // For the stores of ASP.NET Core Identity, which live for a request; everything else asks the factory.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContext());
    }
}
