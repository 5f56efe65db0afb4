using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Dashboard.UseCases.Recovery;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// Judges stored deals anew where time or new rules changed what their read models say. The facts stay as they are, and so do
/// the versions.
/// </summary>
public sealed class Rejudging(
    IDbContextFactory<RevenosDbContext> contexts,
    LedgerTransaction ledger,
    DirectoryQuery directory,
    Portfolio portfolio,
    DueMoves moves,
    LiveDeals live,
    NotificationDesk notifications,
    TimeProvider time)
{
    private const int DealsAtOnce = 250;

    /// <summary>The next instant at which a deal changes by itself; null when none will.</summary>
    public DateTimeOffset? NextDue => portfolio.NextChangeAt;

    /// <summary>Raised when <see cref="NextDue"/> has become another instant.</summary>
    public event Action? NextDueMoved
    {
        add => portfolio.NextChangeMoved += value;
        remove => portfolio.NextChangeMoved -= value;
    }

    /// <summary>Judges the deals of the portfolio that changed by themselves by now.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Due(CancellationToken cancellation = default)
    {
        var due = portfolio.Advance();
        await moves.Run(due, cancellation);
        await Judge([.. due], null, cancellation);
        return due.Count;
    }

    /// <summary>Judges the deals whose read model was made by other rules than those in force, or is overdue since the product last ran. Closed ones, too: their courses tell what they were by the rules of all others.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Outdated(IProgress<RecordProgress>? progress = null, CancellationToken cancellation = default)
    {
        var catalog = directory.Current;
        var now = time.GetUtcNow();
        await using var context = contexts.CreateDbContext();
        var stored = await context.Deals.AsNoTracking()
            .Select(row => new { row.Id, row.Status, row.Playbook, row.RulesVersion, row.JudgeAgainAt })
            .ToListAsync(cancellation);
        var outdated = stored.Where(row => row.RulesVersion != catalog.RulesFor(row.Playbook).Version || row.JudgeAgainAt <= now).ToList();

        // As long as a move is not recorded the rows say that they are overdue, and the next look finds them.
        await moves.Run([.. outdated.Where(row => row.Status is DealStatus.Open or DealStatus.Paused).Select(row => row.Id)], cancellation);
        await Judge([.. outdated.Select(row => row.Id)], progress, cancellation);
        return outdated.Count;
    }

    private async Task Judge(DealId[] deals, IProgress<RecordProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var batch in deals.Chunk(DealsAtOnce))
        {
            // Somebody stored a change of one of them meanwhile: it is judged by that, the others are tried again.
            while (!await JudgeBatch(batch, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
            }

            done += batch.Length;
            progress?.Report(new RecordProgress(done, deals.Length, 0));
        }
    }

    private async Task<bool> JudgeBatch(DealId[] deals, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Deals.Include(row => row.Colleagues).Where(row => deals.Contains(row.Id)).ToListAsync(cancellation);
        var histories = await HistoryQuery.Load(context, deals, cancellation);
        var catalog = directory.Current;
        var now = time.GetUtcNow().Stored();

        // What was changed between the two reads was judged by whoever changed it.
        rows.RemoveAll(row => histories.GetValueOrDefault(row.Id)?.Version != row.Version);
        var (judged, news) = (new LiveDeal[rows.Count], new DealNews?[rows.Count]);
        Parallel.For(0, rows.Count, i =>
        {
            var (row, history) = (rows[i], histories[rows[i].Id]);
            var before = row.DriftingSince;
            judged[i] = ReadModel.Fill(row, history, row.Head, catalog, now);
            news[i] = DealNews.Of(row, before, history, catalog.RulesFor(row.Playbook), [], now);
        });

        var outbox = await notifications.Prepare(context, [.. news.OfType<DealNews>()], now, cancellation);
        if (!await ledger.Commit(context, [], outbox, cancellation))
        {
            return false;
        }

        live.Put(judged, areSeenTo: true);
        notifications.Tell(outbox);
        return true;
    }
}
