using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Revenos.Dashboard.Data;

namespace Revenos.Dashboard.Startup;

/// <summary>Ready while the database answers and has its tables.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<RevenosDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Workspace.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
