using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Connections;

namespace Revenos.Tests.Dashboard.Data.Upgrade;

/// <summary>Each change of the model has its migration, on both databases. Where one of these fails: eng/migrations.sh NAME.</summary>
public sealed class MigrationsTests
{
    [Fact]
    public void Sqlite_Model_HasNoChangeWithoutAMigration() => AssertComplete(new DesignTimeSqlite().CreateDbContext([]));

    [Fact]
    public void PostgreSql_Model_HasNoChangeWithoutAMigration() => AssertComplete(new DesignTimePostgreSql().CreateDbContext([]));

    [Fact]
    public void Both_Migrations_HaveTheSameNamesInTheSameOrder()
    {
        using var sqlite = new DesignTimeSqlite().CreateDbContext([]);
        using var postgreSql = new DesignTimePostgreSql().CreateDbContext([]);

        Assert.Equal(Names(sqlite), Names(postgreSql));
        // The state that people have had; what it says is never changed.
        Assert.Equal(["Initial", "RecoveryAndInbox"], Names(sqlite).Take(2));
    }

    private static void AssertComplete(RevenosDbContext context)
    {
        using (context)
        {
            Assert.False(context.Database.HasPendingModelChanges());
        }
    }

    private static IEnumerable<string> Names(RevenosDbContext context) => context.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_') + 1)..]);
}
