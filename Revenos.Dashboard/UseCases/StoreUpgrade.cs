using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases;

/// <summary>Brings a database to the form of this version, from whichever earlier one it has; a newer one is left alone.</summary>
internal static class StoreUpgrade
{
    /// <exception cref="StoreNotOpenedException">It cannot be reached, is of a newer version, or does not take the migrations.</exception>
    public static async Task Run(RevenosDbContext context, DataPlace place, CancellationToken cancellation)
    {
        if (await IsDue(context, place, cancellation))
        {
            try
            {
                await context.Database.MigrateAsync(cancellation);
            }
            catch (DbException fault)
            {
                throw new StoreNotOpenedException(StoreRefusals.NotUpgraded(place.Description, fault.Message), fault);
            }
        }
    }

    // Asked first: to migrate takes a lock that a process killed meanwhile leaves behind.
    private static async Task<bool> IsDue(RevenosDbContext context, DataPlace place, CancellationToken cancellation)
    {
        try
        {
            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            return applied.Find(migration => !known.Contains(migration)) is { } unknown
                ? throw new StoreNotOpenedException(StoreRefusals.MadeByANewerVersion(place.Description, unknown))
                : applied.Count < known.Count;
        }
        catch (DbException fault)
        {
            throw new StoreNotOpenedException(StoreRefusals.NotReached(place.Description, fault.Message), fault);
        }
    }
}
