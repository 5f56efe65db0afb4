using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Finds the deals of reviews: which one an escalation belongs to, and on which leadership decided lately.</summary>
public sealed class ReviewQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    private static readonly string Escalated = FactJson.KindOf(new DealEscalated(default, "", default));
    private static readonly string Decided = FactJson.KindOf(new EscalationDecided(default, default, "", null, null));

    /// <summary>The deal that an escalation is about; null when there is none, or none that the viewer may see.</summary>
    public async Task<DealId?> FindDeal(FactId escalation, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var found = await (
            from fact in context.Facts.AsNoTracking()
            join deal in context.Deals.AsNoTracking().SeenBy(viewer) on fact.Deal equals deal.Id
            where fact.Id == escalation && fact.Kind == Escalated
            select new { fact.Deal })
            .FirstOrDefaultAsync(cancellation);
        return found?.Deal;
    }

    /// <summary>The deals on which leadership decided from an instant on, up to the one that the viewer looks at, the latest first; the decision may have been taken back since.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="since">The earliest instant of a decision.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ImmutableArray<DealId>> DecidedSince(Viewer viewer, DateTimeOffset since, int take, CancellationToken cancellation = default)
    {
        var until = viewer.AsOf ?? DateTimeOffset.MaxValue;
        await using var context = contexts.CreateDbContext();
        var found = await (
            from fact in context.Facts.AsNoTracking()
            join deal in context.Deals.AsNoTracking().SeenBy(viewer) on fact.Deal equals deal.Id
            where fact.Kind == Decided && fact.OccurredAt >= since && fact.OccurredAt <= until
            orderby fact.OccurredAt descending
            select fact.Deal)
            .Take(take)
            .ToListAsync(cancellation);
        return [.. found.Distinct()];
    }
}
