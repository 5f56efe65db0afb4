using Npgsql;

namespace Revenos.Tests.TestKit;

public sealed class PostgresServerTests(PostgresServer postgres)
{
    [Fact]
    public async Task CreateDatabaseAsync_Twice_GivesTwoSeparateDatabases()
    {
        var first = await postgres.CreateDatabaseAsync();
        var second = await postgres.CreateDatabaseAsync();

        await ExecuteAsync(first, "create table deals (id int)");

        var absent = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(second, "select * from deals"));
        Assert.Equal(PostgresErrorCodes.UndefinedTable, absent.SqlState);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
