using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases.Recovery;

/// <summary>Keeps what somebody types of a re-anchoring until it is recorded: one draft a person and deal, the last one kept wins.</summary>
public sealed class ReanchorDrafts(IDbContextFactory<RevenosDbContext> contexts, TimeProvider time)
{
    /// <summary>Far more than the page's fields can hold.</summary>
    public const int MostCharacters = 500_000;

    /// <summary>Keeps a draft in place of the one before.</summary>
    /// <returns>When it was kept.</returns>
    public async Task<Outcome<DateTimeOffset>> Keep(DealId deal, string content, long dealVersion, Viewer viewer, CancellationToken cancellation = default)
    {
        if (Doors.Acts(viewer) is { } refusal)
        {
            return refusal;
        }

        if (content.Length > MostCharacters)
        {
            return Refusals.TooLong("The draft", MostCharacters);
        }

        await using var context = contexts.CreateDbContext();
        if (!await context.Deals.SeenBy(viewer).AnyAsync(row => row.Id == deal, cancellation))
        {
            return StoreRefusals.NoSuchDeal;
        }

        var now = time.GetUtcNow().Stored();
        if (!await Replace(context, deal, content, dealVersion, viewer.Person, now, cancellation))
        {
            await Add(context, new ReanchorDraftRow { Person = viewer.Person, Deal = deal, Content = content, DealVersion = dealVersion, SavedAt = now }, cancellation);
        }

        return now;
    }

    /// <summary>Forgets a draft; there need not be one.</summary>
    /// <returns>Null, or why it was kept.</returns>
    public async Task<Refusal?> Discard(DealId deal, Viewer viewer, CancellationToken cancellation = default)
    {
        if (Doors.Acts(viewer) is { } refusal)
        {
            return refusal;
        }

        await using var context = contexts.CreateDbContext();
        await context.ReanchorDrafts.Where(row => row.Person == viewer.Person && row.Deal == deal).ExecuteDeleteAsync(cancellation);
        return null;
    }

    private static async Task<bool> Replace(
        RevenosDbContext context, DealId deal, string content, long dealVersion, PersonId person, DateTimeOffset now, CancellationToken cancellation) =>
        await context.ReanchorDrafts
            .Where(row => row.Person == person && row.Deal == deal)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(draft => draft.Content, content)
                    .SetProperty(draft => draft.DealVersion, dealVersion)
                    .SetProperty(draft => draft.SavedAt, now),
                cancellation) > 0;

    private static async Task Add(RevenosDbContext context, ReanchorDraftRow row, CancellationToken cancellation)
    {
        context.ReanchorDrafts.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person was a moment faster; this one is the last.
            if (!await Replace(context, row.Deal, row.Content, row.DealVersion, row.Person, row.SavedAt, cancellation))
            {
                throw;
            }
        }
    }
}
