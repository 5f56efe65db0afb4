using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Says what the workspace is for. The product itself does so: when it makes the demo, and when the first administrator is set up.</summary>
public sealed class WorkspaceDoor(IDbContextFactory<RevenosDbContext> contexts, DirectoryQuery directory, TimeProvider time)
{
    /// <summary>Whether nothing is in it yet: no deal, and nobody who could sign in.</summary>
    public async Task<bool> IsEmpty(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return directory.Current.Kind == WorkspaceKind.Empty
            && !await context.Deals.AnyAsync(cancellation)
            && !await context.Users.AnyAsync(cancellation);
    }

    public async Task Become(WorkspaceKind kind, int? seed = null, CancellationToken cancellation = default)
    {
        await using (var context = contexts.CreateDbContext())
        {
            var row = await context.Workspace.SingleAsync(cancellation);
            row.Kind = kind;
            row.Seed = seed;
            row.MadeAt = time.GetUtcNow().Stored();
            await context.SaveChangesAsync(cancellation);
        }

        await directory.Refresh(cancellation);
    }
}
