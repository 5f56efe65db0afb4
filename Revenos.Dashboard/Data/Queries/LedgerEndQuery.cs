using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Looks at the ledger's end: which deals got facts lately. It goes by the index of recording times and reads no fact.</summary>
public sealed class LedgerEndQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The deals with a fact recorded from an instant on, as they are stored now.</summary>
    public async Task<ImmutableArray<StoredVersion>> Load(DateTimeOffset since, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var touched = context.Facts.Where(fact => fact.RecordedAt >= since).Select(fact => fact.Deal);
        return
        [
            .. await context.Deals
                .Where(row => touched.Contains(row.Id))
                .Select(row => new StoredVersion(row.Id, row.Version))
                .ToListAsync(cancellation),
        ];
    }
}

/// <summary>How far a deal has come in the store.</summary>
public sealed record StoredVersion(DealId Deal, long Version);
