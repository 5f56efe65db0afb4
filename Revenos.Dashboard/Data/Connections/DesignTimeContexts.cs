using Microsoft.EntityFrameworkCore.Design;

namespace Revenos.Dashboard.Data.Connections;

/// <summary>Lets `dotnet ef` see the model for SQLite without starting the application.</summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteRevenosDbContext>
{
    public SqliteRevenosDbContext CreateDbContext(string[] args) => new(RevenosDbContextFactory.Sqlite("Data Source=:memory:").Options);
}

/// <summary>Lets `dotnet ef` see the model for PostgreSQL without a server.</summary>
internal sealed class DesignTimePostgreSql : IDesignTimeDbContextFactory<PostgreSqlRevenosDbContext>
{
    public PostgreSqlRevenosDbContext CreateDbContext(string[] args) => new(RevenosDbContextFactory.PostgreSql("Host=localhost").Options);
}
