using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the import profiles that were saved by name.</summary>
public sealed class ImportProfileQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The names, in order.</summary>
    public async Task<ImmutableArray<string>> Names(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return [.. (await context.ImportProfiles.AsNoTracking().Select(row => row.Name).ToListAsync(cancellation)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The JSON document of a profile; null when there is none of that name.</summary>
    public async Task<string?> Find(string name, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await context.ImportProfiles.AsNoTracking().Where(row => row.Name == name).Select(row => row.Profile).SingleOrDefaultAsync(cancellation);
    }
}
