using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the re-anchorings that were begun.</summary>
public sealed class ReanchorDraftQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>What a person has begun for a deal; null when there is nothing, or they no longer see the deal.</summary>
    public async Task<KeptDraft?> Find(DealId deal, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        if (!await context.Deals.SeenBy(viewer).AnyAsync(row => row.Id == deal, cancellation))
        {
            return null;
        }

        return await context.ReanchorDrafts.AsNoTracking()
            .Where(row => row.Person == viewer.Person && row.Deal == deal)
            .Select(row => new KeptDraft(row.Content, row.DealVersion, row.SavedAt))
            .SingleOrDefaultAsync(cancellation);
    }
}

/// <summary>A draft as it is kept.</summary>
/// <param name="Content">What was typed, as the page wrote it.</param>
/// <param name="DealVersion">The version of the deal that the person last saw.</param>
/// <param name="SavedAt">When it was last kept.</param>
public sealed record KeptDraft(string Content, long DealVersion, DateTimeOffset SavedAt);
