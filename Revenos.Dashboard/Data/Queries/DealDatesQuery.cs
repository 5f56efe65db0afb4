using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the dates that people set on the way back: of the ongoing deals that somebody sees, and has a date for.</summary>
public sealed class DealDatesQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    public async Task<ImmutableArray<DealDates>> Load(Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var deals = await context.Deals.AsNoTracking().SeenBy(viewer)
            .Where(row => row.Status == DealStatus.Open || row.Status == DealStatus.Paused)
            .Select(row => new { row.Id, row.Version, row.Account, row.Name, row.Owner, row.LastFactAt, row.Recovery })
            .ToListAsync(cancellation);
        return
        [
            .. from deal in deals
               where deal.Recovery is { Pause: not null } or { Escalation: not null } or { Supports.Length: > 0 }
               orderby deal.Id.Value
               select new DealDates(deal.Id, deal.Version, deal.Account, deal.Name, deal.Owner, deal.LastFactAt, deal.Recovery!),
        ];
    }
}

/// <summary>A deal with the dates that people set on its way back.</summary>
/// <param name="Version">The sequence of its last fact.</param>
/// <param name="ChangedAt">When its last fact occurred.</param>
public sealed record DealDates(DealId Id, long Version, string Account, string Name, PersonId Owner, DateTimeOffset ChangedAt, RecoveryStanding Recovery);
