using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>A store of one test on one of the two databases, opened, with the services that the product itself uses.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    private TestStore(TemporaryFolder? folder, Dictionary<string, string?> settings, ManualTimeProvider? time)
    {
        (_folder, _ownsFolder) = (folder ?? new TemporaryFolder(), folder is null);
        Time = time ?? new ManualTimeProvider(Start);
        settings["Data:Folder"] = _folder.Path;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddStore();
        services.AddRecovery();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = false, ValidateScopes = true });
        Settings = settings;
    }

    /// <summary>The present instant of a new store.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Both databases, for theories.</summary>
    public static TheoryData<DataProvider> Both { get; } = [DataProvider.Sqlite, DataProvider.PostgreSQL];

    public static PersonId Ada { get; } = new("ada");

    public static PersonId Ben { get; } = new("ben");

    public static TeamId North { get; } = new("north");

    public static Viewer Administrator { get; } = new(new PersonId("root"), Role.Administrator, []);

    public ManualTimeProvider Time { get; }

    public string Folder => _folder.Path;

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IDbContextFactory<RevenosDbContext> Contexts => Get<IDbContextFactory<RevenosDbContext>>();

    public DealDoor Door => Get<DealDoor>();

    public WorkspaceCatalog Catalog => Get<DirectoryQuery>().Current;

    public static async Task<TestStore> OpenAsync(DataProvider provider, PostgresServer server, ManualTimeProvider? time = null, params (string Name, string Value)[] more)
    {
        Dictionary<string, string?> settings = new() { ["Data:Provider"] = provider.ToString() };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        if (provider == DataProvider.PostgreSQL)
        {
            settings["ConnectionStrings:Revenos"] = await server.CreateMigratedDatabaseAsync();
        }

        var store = new TestStore(null, settings, time);
        if (provider == DataProvider.Sqlite)
        {
            EmptyDatabase.PutInto(store.Folder);
        }

        await OpenedAsync(store);
        var people = store.Get<PeopleDoor>();
        await people.SaveTeam(new DirectoryTeam(North, "North", []), null, TestContext.Current.CancellationToken);
        await people.Introduce([new(Ada, "Ada Lind", North), new(Ben, "Ben Orr", null)], null, TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>Another process's view of the same data: services of its own on the same database.</summary>
    public async Task<TestStore> OpenAgainAsync(ManualTimeProvider? time = null)
    {
        return await OpenedAsync(new TestStore(_folder, new Dictionary<string, string?>(Settings), time ?? Time));
    }

    /// <summary>A store whose data is there already, such as a restored one: on SQLite in the folder, unless the settings name a database.</summary>
    public static async Task<TestStore> OpenFolderAsync(TemporaryFolder folder, ManualTimeProvider time, params (string Name, string Value)[] more)
    {
        Dictionary<string, string?> settings = new() { ["Data:Provider"] = nameof(DataProvider.Sqlite) };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return await OpenedAsync(new TestStore(folder, settings, time));
    }

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _folder.Dispose();
        }
    }

    private static async Task<TestStore> OpenedAsync(TestStore store)
    {
        try
        {
            await store.Get<StoreOpening>().Open(TestContext.Current.CancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}
