using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Settings;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Upgrade;

/// <summary>
/// A database as the first version left it: its schema, and rows that it wrote itself. Ten deals with 74 facts of every kind it knew,
/// a playbook, two teams, and two accounts, of which Ada's has its password.
/// </summary>
internal static class FirstState
{
    public const string Owner = "ada.merrow@example.com";
    public const int Deals = 10;
    public const int Facts = 74;

    /// <summary>Some time after everything in it.</summary>
    public static DateTimeOffset Later { get; } = new(2026, 12, 7, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Makes it in the folder, or in a new database of the server.</summary>
    /// <returns>The settings with which it is opened.</returns>
    public static async Task<(string Name, string Value)[]> MakeAsync(DataProvider provider, TemporaryFolder folder, PostgresServer server)
    {
        var settings = await SettingsAsync(provider, folder, server);
        await using var context = new RevenosDbContextFactory(PlaceOf(settings)).CreateDbContext();
        await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First(), TestContext.Current.CancellationToken);

        var rows = await File.ReadAllTextAsync(
            Repository.File($"Revenos.Tests/Dashboard/Data/Upgrade/first-{provider.ToString().ToLowerInvariant()}.sql"), TestContext.Current.CancellationToken);
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = rows;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return settings;
    }

    /// <summary>Settings of an empty place.</summary>
    public static async Task<(string Name, string Value)[]> SettingsAsync(DataProvider provider, TemporaryFolder folder, PostgresServer server) =>
    [
        ("Data:Folder", folder.Path),
        ("Data:Provider", provider.ToString()),
        .. provider == DataProvider.PostgreSQL ? [("ConnectionStrings:Revenos", await server.CreateDatabaseAsync())] : Array.Empty<(string, string)>(),
    ];

    public static DataPlace PlaceOf((string Name, string Value)[] settings)
    {
        var values = settings.ToDictionary();
        return DataPlace.Of(new DataSettings
        {
            Folder = values["Data:Folder"],
            Provider = values["Data:Provider"],
            ConnectionString = values.GetValueOrDefault("ConnectionStrings:Revenos", ""),
        });
    }
}
