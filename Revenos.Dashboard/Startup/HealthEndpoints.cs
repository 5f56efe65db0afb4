using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Revenos.Dashboard.Startup;

/// <summary>Where a supervisor asks: is the process alive, and may it be sent visitors? Both answer one word and nothing about the inside.</summary>
internal static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");

    public static void MapHealth(this WebApplication application)
    {
        // Alive is whoever answers. A database that is away is no reason to restart the process.
        application.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        application.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
