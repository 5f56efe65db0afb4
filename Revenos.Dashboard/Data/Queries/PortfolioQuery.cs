using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the read models of ongoing deals without reading a fact.</summary>
public sealed class PortfolioQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>Every ongoing deal.</summary>
    public Task<List<DealRow>> LoadAll(CancellationToken cancellation = default) => Load(_ => true, cancellation);

    /// <summary>The ongoing deals of one owner.</summary>
    public Task<List<DealRow>> LoadOf(PersonId owner, CancellationToken cancellation = default) => Load(row => row.Owner == owner, cancellation);

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
