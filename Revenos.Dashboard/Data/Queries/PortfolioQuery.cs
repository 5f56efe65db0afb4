using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the read models of deals, ongoing and closed, without reading a fact.</summary>
public sealed class PortfolioQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    private const int DealsAtOnce = 500;

    /// <summary>The ids of all deals, in their order.</summary>
    public async Task<List<DealId>> LoadIds(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Deals.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>The deals of one owner.</summary>
    public async Task<List<DealRow>> LoadOf(PersonId owner, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await Deals(context).Where(row => row.Owner == owner).ToListAsync(cancellation);
    }

    /// <summary>Some deals.</summary>
    public async Task<List<DealRow>> LoadSome(IReadOnlyCollection<DealId> deals, CancellationToken cancellation = default)
    {
        List<DealRow> rows = [];
        foreach (var some in deals.Chunk(DealsAtOnce))
        {
            await using var context = contexts.CreateDbContext();
            rows.AddRange(await Deals(context).Where(row => some.Contains(row.Id)).ToListAsync(cancellation));
        }

        return rows;
    }

    private static IQueryable<DealRow> Deals(RevenosDbContext context) => context.Deals.AsNoTracking().Include(row => row.Colleagues);
}
