using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the read models of ongoing deals without reading a fact.</summary>
public sealed class PortfolioQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    private const int DealsAtOnce = 500;

    /// <summary>Every ongoing deal.</summary>
    public Task<List<DealRow>> LoadAll(CancellationToken cancellation = default) => Load(_ => true, cancellation);

    /// <summary>The ongoing deals of one owner.</summary>
    public Task<List<DealRow>> LoadOf(PersonId owner, CancellationToken cancellation = default) => Load(row => row.Owner == owner, cancellation);

    /// <summary>Those of some deals that are ongoing.</summary>
    public async Task<List<DealRow>> LoadSome(IReadOnlyCollection<DealId> deals, CancellationToken cancellation = default)
    {
        List<DealRow> rows = [];
        foreach (var some in deals.Chunk(DealsAtOnce))
        {
            rows.AddRange(await Load(row => some.Contains(row.Id), cancellation));
        }

        return rows;
    }

    private async Task<List<DealRow>> Load(System.Linq.Expressions.Expression<Func<DealRow, bool>> which, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Deals.AsNoTracking()
            .Include(row => row.Colleagues)
            .Where(row => row.Status == DealStatus.Open || row.Status == DealStatus.Paused)
            .Where(which)
            .ToListAsync(cancellation);
    }
}
