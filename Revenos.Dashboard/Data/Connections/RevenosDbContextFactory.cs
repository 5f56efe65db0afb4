using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Data.Connections;

/// <summary>Makes the contexts that the settings ask for.</summary>
public sealed class RevenosDbContextFactory(DataPlace place, ILoggerFactory? loggers = null) : IDbContextFactory<RevenosDbContext>
{
    private readonly DbContextOptions _options = place.Provider switch
    {
        DataProvider.Sqlite => Sqlite(place.ConnectionString).UseLoggerFactory(loggers).Options,
        DataProvider.PostgreSQL => PostgreSql(place.ConnectionString).UseLoggerFactory(loggers).Options,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place.Provider, "Unknown database."),
    };

    public RevenosDbContext CreateDbContext() =>
        place.Provider == DataProvider.Sqlite ? new SqliteRevenosDbContext(_options) : new PostgreSqlRevenosDbContext(_options);

    internal static DbContextOptionsBuilder Sqlite(string connection) =>
        new DbContextOptionsBuilder().UseSqlite(connection).AddInterceptors(new SqlitePragmas());

    internal static DbContextOptionsBuilder PostgreSql(string connection) =>
        new DbContextOptionsBuilder().UseNpgsql(connection);
}
