using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Settings;

namespace Revenos.Tests.TestKit;

/// <summary>
/// A database with the tables of this version and nothing in them, made once by the migrations and copied for each test: all
/// migrations take longer than most tests. What migrations do to data has tests of its own, which begin without this.
/// </summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<byte[]> Sqlite = new(MakeSqlite);

    /// <summary>Puts an SQLite database into a data folder.</summary>
    public static void PutInto(string folder) => File.WriteAllBytes(Path.Combine(folder, DataPlace.DatabaseFileName), Sqlite.Value);

    /// <summary>Makes the tables in a database of a server and lets go of it, so that it can be copied.</summary>
    public static async Task MigrateAsync(string connectionString)
    {
        var place = new DataPlace(DataProvider.PostgreSQL, "", connectionString);
        await using var context = new RevenosDbContextFactory(place).CreateDbContext();
        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
    }

    private static byte[] MakeSqlite()
    {
        using var folder = new TemporaryFolder();
        var place = DataPlace.Of(new DataSettings { Folder = folder.Path });
        using (var context = new RevenosDbContextFactory(place).CreateDbContext())
        {
            context.Database.Migrate();
            // All of it into the one file.
            context.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        }

        return File.ReadAllBytes(place.DatabaseFile);
    }
}
