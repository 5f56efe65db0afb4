using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Makes the read models anew from the ledger. They carry the heads of the chain, so a ledger that does not verify is not built upon.</summary>
public sealed class Rebuilding(
    IDbContextFactory<RevenosDbContext> contexts,
    LedgerVerifier verifier,
    DirectoryQuery directory,
    TimeProvider time)
{
    private const int DealsAtOnce = 250;

    /// <summary>Whether the rows are of another form than this version's.</summary>
    public async Task<bool> IsDue(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return (await context.Workspace.SingleAsync(cancellation)).ReadModelForm != ReadModel.Form;
    }

    /// <summary>Makes every row anew. Run it while nothing else writes.</summary>
    /// <returns>How many deals there are, or what does not fit in the ledger.</returns>
    public async Task<Outcome<int>> Run(IProgress<RecordProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (await verifier.Verify(cancellation: cancellation) is { Fault: { Kind: not LedgerFaultKind.NoReadModel } fault })
        {
            return StoreRefusals.LedgerDoesNotFit(fault);
        }

        await using var reading = contexts.CreateDbContext();
        var deals = await reading.Facts.AsNoTracking().Select(row => row.Deal).Distinct().ToListAsync(cancellation);
        var done = 0;
        foreach (var batch in deals.Chunk(DealsAtOnce))
        {
            await Rebuild(batch, cancellation);
            done += batch.Length;
            progress?.Report(new RecordProgress(done, deals.Count, 0));
        }

        await using var context = contexts.CreateDbContext();
        (await context.Workspace.SingleAsync(cancellation)).ReadModelForm = ReadModel.Form;
        await context.SaveChangesAsync(cancellation);
        return deals.Count;
    }

    private async Task Rebuild(DealId[] deals, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var catalog = directory.Current;
        var now = time.GetUtcNow().Stored();
        var facts = await context.Facts.AsNoTracking().Where(row => deals.Contains(row.Deal)).ToListAsync(cancellation);

        // Judging costs more than storing, and each deal is judged for itself.
        var made = facts.GroupBy(row => row.Deal).AsParallel().AsOrdered().Select(deal =>
        {
            var row = new DealRow { Id = deal.Key };
            ReadModel.Fill(row, DealHistory.Of(deal.Select(LedgerRows.Read)), deal.MaxBy(fact => fact.Sequence)!.Hash, catalog, now);
            return row;
        }).ToArray();

        // The old rows may not even be readable in this form: they go without being looked at.
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellation))
        {
            await context.Deals.Where(row => deals.Contains(row.Id)).ExecuteDeleteAsync(cancellation);
            context.Deals.AddRange(made);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }
}
