using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>
/// Appends rows inside the transaction of a context, many to a command: an import writes a hundred thousand of them, and the
/// change tracker would cost more than the database. A row whose place is taken ends in a <see cref="DbException"/>.
/// </summary>
public static class LedgerWriter
{
    // PostgreSQL is asked over a connection, so many rows share one way there and back; 11 columns × 100 rows stays far under
    // the parameters a command may have. SQLite lives in this process and looks up each parameter by its name among all of the
    // command's: one row a command, prepared once, takes a fifth of the time there.
    private const int RowsPerRoundTrip = 100;

    private static readonly Column[] Columns =
    [
        new(nameof(LedgerRow.Deal), DbType.Guid, row => row.Deal.Value),
        new(nameof(LedgerRow.Sequence), DbType.Int64, row => row.Sequence),
        new(nameof(LedgerRow.Id), DbType.Guid, row => row.Id.Value),
        new(nameof(LedgerRow.OccurredAt), DbType.Int64, row => ValueColumns.InstantColumn.ToMicroseconds(row.OccurredAt)),
        new(nameof(LedgerRow.RecordedAt), DbType.Int64, row => ValueColumns.InstantColumn.ToMicroseconds(row.RecordedAt)),
        new(nameof(LedgerRow.Actor), DbType.String, row => row.Actor?.Value),
        new(nameof(LedgerRow.Source), DbType.String, row => row.Source),
        new(nameof(LedgerRow.SourceKey), DbType.String, row => row.SourceKey),
        new(nameof(LedgerRow.Kind), DbType.String, row => row.Kind),
        new(nameof(LedgerRow.Content), DbType.String, row => row.Content),
        new(nameof(LedgerRow.Hash), DbType.Binary, row => row.Hash),
    ];

    /// <summary>Appends rows, which carry the sequences their writer expects to be free.</summary>
    public static async Task Append(RevenosDbContext context, IReadOnlyList<LedgerRow> rows, CancellationToken cancellation)
    {
        var transaction = context.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Facts are appended together with their read models: begin a transaction first.");

        var rowsPerCommand = transaction.Connection is SqliteConnection ? 1 : RowsPerRoundTrip;
        foreach (var batch in rows.Chunk(rowsPerCommand).GroupBy(chunk => chunk.Length))
        {
            await using var command = Prepare(transaction, batch.Key);
            foreach (var chunk in batch)
            {
                Fill(command, chunk);
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
    }

    private static DbCommand Prepare(DbTransaction transaction, int rows)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;

        var text = new StringBuilder($"""INSERT INTO "{RevenosDbContext.FactsTable}" (""")
            .AppendJoin(", ", Columns.Select(column => $"\"{column.Name}\""))
            .Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < Columns.Length; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{(row * Columns.Length) + column}");
                parameter.DbType = Columns[column].Type;
                command.Parameters.Add(parameter);
                text.Append(column == 0 ? "" : ", ").Append(parameter.ParameterName);
            }

            text.Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }

    private static void Fill(DbCommand command, LedgerRow[] rows)
    {
        var parameter = 0;
        foreach (var row in rows)
        {
            foreach (var column in Columns)
            {
                command.Parameters[parameter++].Value = column.Read(row) ?? DBNull.Value;
            }
        }
    }

    private sealed record Column(string Name, DbType Type, Func<LedgerRow, object?> Read);
}
