using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads what was written down lately, over all deals that a viewer may see.</summary>
public sealed class FactFeedQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The facts recorded from an instant on, the latest first.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="since">The earliest instant of recording.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ImmutableArray<FeedFact>> Load(Viewer viewer, DateTimeOffset since, int take, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var found = await (
            from fact in context.Facts.AsNoTracking()
            join deal in context.Deals.AsNoTracking().SeenBy(viewer) on fact.Deal equals deal.Id
            where fact.RecordedAt >= since
            orderby fact.RecordedAt descending, fact.Id
            select new { Fact = fact, deal.Name, deal.Account })
            .Take(take)
            .ToListAsync(cancellation);
        return [.. found.Select(row => new FeedFact(LedgerRows.Read(row.Fact), row.Name, row.Account))];
    }
}

/// <summary>A recorded fact with the deal it belongs to, for people to read.</summary>
public sealed record FeedFact(RecordedFact Fact, string DealName, string Account);
