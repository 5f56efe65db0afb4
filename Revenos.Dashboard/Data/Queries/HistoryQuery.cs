using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the histories of deals from the ledger: for a viewer who looks at the past, as if they had ended then.</summary>
public sealed class HistoryQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The history of a deal; null when there is no such deal, or none that the viewer may see.</summary>
    public async Task<DealHistory?> Load(DealId deal, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await context.Deals.SeenBy(viewer).AnyAsync(row => row.Id == deal, cancellation)
            ? Then(await Load(context, deal, cancellation), viewer)
            : null;
    }

    /// <summary>The history of a deal, for the product itself; empty when there is no such deal.</summary>
    public async Task<DealHistory> Load(DealId deal, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await Load(context, deal, cancellation);
    }

    /// <summary>The histories of those of some deals that a viewer may see.</summary>
    /// <param name="deals">Which; as many as fit on a page, for all of them are in memory at once.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<DealId, DealHistory>> LoadSome(IReadOnlyCollection<DealId> deals, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var seen = await context.Deals.SeenBy(viewer).Where(row => deals.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        var histories = await Load(context, seen, cancellation);
        return viewer.AsOf is null ? histories : histories.ToDictionary(deal => deal.Key, deal => Then(deal.Value, viewer));
    }

    /// <summary>The histories of all deals that a viewer may see, in the order of their ids, one in memory at a time.</summary>
    /// <param name="viewer">Who asks; null for the product itself, which sees every deal.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<DealHistory> LoadAll(Viewer? viewer, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var facts = context.Facts.AsNoTracking();
        if (viewer is not null)
        {
            var seen = context.Deals.SeenBy(viewer).Select(row => row.Id);
            facts = facts.Where(row => seen.Contains(row.Deal));
        }

        List<RecordedFact> deal = [];
        await foreach (var row in facts.OrderBy(row => row.Deal).ThenBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (deal.Count > 0 && deal[0].Deal != row.Deal)
            {
                yield return Then(DealHistory.Of(deal), viewer);
                deal = [];
            }

            deal.Add(LedgerRows.Read(row));
        }

        if (deal.Count > 0)
        {
            yield return Then(DealHistory.Of(deal), viewer);
        }
    }

    private static DealHistory Then(DealHistory history, Viewer? viewer) => viewer?.AsOf is { } at ? history.Until(at) : history;

    internal static async Task<DealHistory> Load(RevenosDbContext context, DealId deal, CancellationToken cancellation)
    {
        var rows = await context.Facts.AsNoTracking().Where(row => row.Deal == deal).OrderBy(row => row.Sequence).ToListAsync(cancellation);
        return DealHistory.Of(rows.Select(LedgerRows.Read));
    }

    internal static async Task<Dictionary<DealId, DealHistory>> Load(RevenosDbContext context, IReadOnlyCollection<DealId> deals, CancellationToken cancellation)
    {
        var rows = await context.Facts.AsNoTracking().Where(row => deals.Contains(row.Deal)).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Deal).ToDictionary(deal => deal.Key, deal => DealHistory.Of(deal.Select(LedgerRows.Read)));
    }
}
