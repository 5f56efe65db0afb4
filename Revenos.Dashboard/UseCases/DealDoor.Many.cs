using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.UseCases;

/// <summary>Many deals at once, as imports and the demo bring them.</summary>
public sealed partial class DealDoor
{
    // Long enough that the wait for the disk is shared, short enough that others get their turn and progress is seen.
    private const int FactsPerTransaction = 2_000;
    private const int DealsPerTransaction = 250;
    private const int Attempts = 5;

    /// <summary>
    /// Records the facts of many deals, several deals a transaction, each deal all or nothing. Facts whose source key is known
    /// are passed over. The facts go on top of whatever is stored: the expected versions are not looked at.
    /// </summary>
    /// <param name="changes">At most one a deal for a dry run; otherwise a later one goes on top of an earlier one.</param>
    /// <param name="source">Where the facts come from; their keys are those of the facts.</param>
    /// <param name="viewer">Who asks; null for the product itself: the demo and the command line.</param>
    /// <param name="isDryRun">Whether to say what would happen, and store nothing.</param>
    /// <param name="imagined">For a dry run: the workspace as it would be by then, with people and pipelines still to come; null for the one there is.</param>
    /// <param name="isNews">Whether people are told what it changes: what an import brings is no news.</param>
    /// <param name="progress">Told after each transaction.</param>
    /// <param name="cancellation">Ends the work after the transaction under way; what was stored stays.</param>
    public async Task<Outcome<ManyRecorded>> RecordMany(
        IReadOnlyList<DealChange> changes,
        FactSource source,
        Viewer? viewer,
        bool isDryRun = false,
        WorkspaceCatalog? imagined = null,
        bool isNews = false,
        IProgress<RecordProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        var reports = ImmutableArray.CreateBuilder<DealReport>(changes.Count);
        var facts = 0;
        foreach (var batch in Batches(changes))
        {
            if (cancellation.IsCancellationRequested)
            {
                return new ManyRecorded(reports.ToImmutable(), IsCancelled: true);
            }

            var done = await RecordBatch(batch, source.Name, isDryRun, imagined, isNews);
            reports.AddRange(done);
            facts += done.Sum(report => report.Added);
            progress?.Report(new RecordProgress(reports.Count, changes.Count, facts));
        }

        return new ManyRecorded(reports.ToImmutable(), IsCancelled: false);
    }

    // A deal is in a batch once: its second change needs to see the first one stored.
    private static IEnumerable<List<DealChange>> Batches(IReadOnlyList<DealChange> changes)
    {
        List<DealChange> batch = [];
        HashSet<DealId> deals = [];
        var facts = 0;
        foreach (var change in changes)
        {
            if (batch.Count > 0 && (facts + change.Facts.Length > FactsPerTransaction || batch.Count == DealsPerTransaction || deals.Contains(change.Deal)))
            {
                yield return batch;
                batch = [];
                deals.Clear();
                facts = 0;
            }

            batch.Add(change);
            deals.Add(change.Deal);
            facts += change.Facts.Length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<IReadOnlyList<DealReport>> RecordBatch(List<DealChange> batch, string source, bool isDryRun, WorkspaceCatalog? imagined, bool isNews)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var context = contexts.CreateDbContext();
            var tried = await Try(context, batch, source, isDryRun ? imagined : null, isNews);
            var staged = tried.Select(item => item.Staged).OfType<Staged>().ToList();
            if (isDryRun || staged.Count == 0)
            {
                return [.. tried.Select(item => item.Report)];
            }

            context.Deals.AddRange(staged.Where(item => context.Entry(item.Row).State == EntityState.Detached).Select(item => item.Row));
            var outbox = await notifications.Prepare(context, [.. staged.Select(item => item.News).OfType<DealNews>()], _making.Now, CancellationToken.None);
            if (await ledger.Commit(context, [.. staged.SelectMany(item => item.Rows)], outbox, CancellationToken.None))
            {
                live.Tell([.. staged.Select(item => item.Live)]);
                notifications.Tell(outbox);
                return [.. tried.Select(item => item.Report)];
            }

            // Somebody changed one of these deals meanwhile; the facts go on top of that as well.
            if (attempt == Attempts)
            {
                throw new InvalidOperationException("Facts cannot be stored: their ids or keys are used twice, or their deals change without end.");
            }
        }
    }

    private async Task<Tried[]> Try(RevenosDbContext context, List<DealChange> batch, string source, WorkspaceCatalog? imagined, bool isNews)
    {
        DealId[] deals = [.. batch.Select(change => change.Deal)];
        var rows = await context.Deals.Include(row => row.Colleagues).Where(row => deals.Contains(row.Id)).ToDictionaryAsync(row => row.Id);
        var histories = rows.Count == 0 ? [] : await HistoryQuery.Load(context, rows.Keys, CancellationToken.None);
        var catalog = imagined ?? directory.Current;
        var now = _making.Now;

        // Judging costs more than storing, and each deal is judged for itself.
        var tried = new Tried[batch.Count];
        Parallel.For(0, batch.Count, i =>
            tried[i] = Try(batch[i], rows.GetValueOrDefault(batch[i].Deal), histories.GetValueOrDefault(batch[i].Deal) ?? DealHistory.Of([]), source, catalog, now, isNews));
        return tried;
    }

    private Tried Try(DealChange change, DealRow? row, DealHistory history, string source, WorkspaceCatalog catalog, DateTimeOffset now, bool isNews)
    {
        var known = history.Ledger.Select(fact => fact.Source.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        NewFact[] fresh = [.. change.Facts.Where(fact => fact.SourceKey is not { } key || known.Add(key))];
        var passed = change.Facts.Length - fresh.Length;
        if (fresh.Length == 0)
        {
            return new Tried(new DealReport(change.Deal, 0, passed, null), null);
        }

        var admitted = _admission.Admit(history, change.Deal, fresh, viewer: null, source, now, catalog);
        return admitted.IsAccepted
            ? new Tried(new DealReport(change.Deal, fresh.Length, passed, null), Staged.Of(row, change.Deal, admitted.Value, catalog, now, isNews))
            : new Tried(new DealReport(change.Deal, 0, passed, admitted.Refusal), null);
    }

    private sealed record Tried(DealReport Report, Staged? Staged);
}
