using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The one door through which deals change: load the history, ask the viewer's reach and Core, append once together with the
/// read model, tell those who hold deals in memory.
/// </summary>
public sealed partial class DealDoor(
    IDbContextFactory<RevenosDbContext> contexts,
    LedgerTransaction ledger,
    DirectoryQuery directory,
    LiveDeals live,
    NotificationDesk notifications,
    IdSource ids,
    TimeProvider time)
{
    // Each try that fails means that somebody else was stored: the bound is for a fault, not for a crowd.
    private const int MostTries = 100;

    private readonly FactMaking _making = new(ids, time);
    private readonly DealAdmission _admission = new(directory, new FactMaking(ids, time));

    /// <summary>Records facts of one deal, together or not at all.</summary>
    /// <returns>What is stored now, or why nothing is: among others <see cref="ChangedMeanwhile"/> when somebody was faster.</returns>
    public async Task<Outcome<DealRecorded>> Record(DealChange change, Viewer viewer, CancellationToken cancellation = default)
    {
        if (change.Facts.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A change has at least one fact.", nameof(change));
        }

        if (Doors.Acts(viewer) is { } refusal)
        {
            return refusal;
        }

        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await TryRecord(change, viewer, cancellation) is { } outcome)
            {
                return outcome;
            }
        }

        throw new InvalidOperationException($"Deal {change.Deal} cannot be changed: it is looked at without end, or a fact's id or key is used twice.");
    }

    // Null when somebody was faster whose facts do not concern this change: it goes on top of them.
    private async Task<Outcome<DealRecorded>?> TryRecord(DealChange change, Viewer viewer, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.Deals.Include(deal => deal.Colleagues).SingleOrDefaultAsync(deal => deal.Id == change.Deal, cancellation);
        var history = await HistoryQuery.Load(context, change.Deal, cancellation);

        // Who may not see the deal learns nothing of it, not even that it changed.
        var now = _making.Now;
        if (!IsSeen(history, viewer) || (row is null && change.ExpectedVersion != 0))
        {
            return StoreRefusals.NoSuchDeal;
        }

        if (ChangedMeanwhile.Concerns(change, history))
        {
            return ChangedMeanwhile.From(history, change.ExpectedVersion);
        }

        var admitted = _admission.Admit(history, change.Deal, change.Facts, viewer, FactSource.App.Name, now);
        if (!admitted.IsAccepted)
        {
            return admitted.Refusal;
        }

        // Between the two reads somebody may have stored a change; the version of the row tells, and the commit finds it.
        var isNew = row is null;
        var seen = row?.Version ?? 0;
        if (seen != history.Version)
        {
            return await Meanwhile(change, viewer, cancellation);
        }

        var staged = Staged.Of(row, change.Deal, admitted.Value, directory.Current, now, isNews: true);
        if (isNew)
        {
            context.Deals.Add(staged.Row);
        }

        var outbox = await notifications.Prepare(context, staged.News is { } news ? [news] : [], now, cancellation);
        if (!await ledger.Commit(context, staged.Rows, outbox, cancellation))
        {
            return await Meanwhile(change, viewer, cancellation);
        }

        live.Tell([staged.Live]);
        notifications.Tell(outbox);
        return new DealRecorded(admitted.Value.History, staged.Live.Ongoing, [.. admitted.Value.Added.Select(fact => fact.Id)]);
    }

    private static bool IsSeen(DealHistory history, Viewer viewer) =>
        history.Latest() is not { } deal || viewer.MaySee(deal.Owner, deal.Team, deal.Colleagues);

    // The faster change may have taken the deal out of the viewer's sight.
    private async Task<Outcome<DealRecorded>?> Meanwhile(DealChange change, Viewer viewer, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var current = await HistoryQuery.Load(context, change.Deal, cancellation);
        if (!IsSeen(current, viewer))
        {
            return StoreRefusals.NoSuchDeal;
        }

        if (ChangedMeanwhile.Concerns(change, current))
        {
            return ChangedMeanwhile.From(current, change.ExpectedVersion);
        }

        return current.Version != change.ExpectedVersion
            ? null
            : throw new InvalidOperationException($"Deal {change.Deal} was not changed by anybody and yet refused: a fact's id or key is used twice.");
    }
}
