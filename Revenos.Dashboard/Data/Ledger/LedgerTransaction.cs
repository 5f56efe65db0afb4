using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Outbox;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>Stores facts, the read models they lead to and what people are told of it: all of it or nothing.</summary>
public sealed class LedgerTransaction(DataPlace place) : IDisposable
{
    private const int SqliteConstraint = 19;

    // SQLite has one writer at a time. Waiting here is fair and wakes at once; waiting in the database is polling.
    private readonly SemaphoreSlim? _gate = place.Provider == DataProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Appends rows and saves the changes that the context tracks.</summary>
    /// <returns>False when somebody was faster: a place in the ledger is taken, or a read model is no longer at the version seen. Then nothing was stored.</returns>
    public Task<bool> Commit(RevenosDbContext context, IReadOnlyList<LedgerRow> rows, CancellationToken cancellation) =>
        Commit(context, rows, OutboxRows.None, cancellation);

    /// <inheritdoc cref="Commit(RevenosDbContext, IReadOnlyList{LedgerRow}, CancellationToken)"/>
    public async Task<bool> Commit(RevenosDbContext context, IReadOnlyList<LedgerRow> rows, OutboxRows outbox, CancellationToken cancellation)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(cancellation);
        }

        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await LedgerWriter.Append(context, rows, cancellation);
            await context.SaveChangesAsync(cancellation);
            await OutboxWriter.Put(context, outbox, cancellation);

            // From here on it is stored or not; a cancelled commit would leave the caller not knowing which.
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException inner && IsTaken(inner))
        {
            return false;
        }
        catch (DbException fault) when (IsTaken(fault))
        {
            return false;
        }
        finally
        {
            _gate?.Release();
        }
    }

    public void Dispose() => _gate?.Dispose();

    private static bool IsTaken(DbException fault) => fault switch
    {
        SqliteException { SqliteErrorCode: SqliteConstraint } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => false,
    };
}
