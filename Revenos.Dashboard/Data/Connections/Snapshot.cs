using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Revenos.Dashboard.Data.Connections;

/// <summary>Several reads of one and the same state, while others go on writing.</summary>
internal static class Snapshot
{
    public static async Task<IDbContextTransaction> Begin(RevenosDbContext context, CancellationToken cancellation)
    {
        if (context.Database.GetDbConnection() is not SqliteConnection connection)
        {
            return await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }

        // Not deferred, SQLite would take the one place of the writer for a transaction that only reads.
        await context.Database.OpenConnectionAsync(cancellation);
        return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation))!;
    }
}
