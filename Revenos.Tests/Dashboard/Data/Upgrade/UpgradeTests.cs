using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Upgrade;

/// <summary>Whoever has data of an earlier version goes on with it; whoever has data of a later one is told so.</summary>
public sealed class UpgradeTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_DatabaseOfTheFirstVersion_ReadsItsFactsAndMakesTheReadModelsAnew(DataProvider provider)
    {
        var settings = await FirstState.MakeAsync(provider, _folder, server);

        await using var store = await TestStore.OpenFolderAsync(_folder, new ManualTimeProvider(FirstState.Later), settings);

        Assert.Equal(new LedgerVerdict(FirstState.Deals, FirstState.Facts, null), await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation));
        var chronicle = store.Get<Chronicle>().Snapshot(TestStore.Administrator).Deals.ToList();
        Assert.Equal(FirstState.Deals, chronicle.Count);
        Assert.All(chronicle, deal => Assert.NotEmpty(deal.Course.Spans));
        Assert.Equal(6, store.Get<Portfolio>().Snapshot(TestStore.Administrator).Deals.Count());
        await AssertGuarded(store);

        // A fact of every kind that the first version knew says what it said.
        var deal = chronicle.Single(deal => deal.Name == "Sensors");
        var history = await store.Get<HistoryQuery>().Load(deal.Id, Cancellation);
        Assert.Equal(new Money(13_500m, "EUR"), history.Latest()!.Value);
        Assert.Equal("Line\nbreak \"quoted\" <tag> é 🙂", history.Latest()!.Engagements[0].Note);
        var kinds = await KindsAsync(store);
        Assert.Equal(28, kinds.Count);
        Assert.All((string[])["deal-paused", "deal-reengaged", "fact-corrected", "evidence-withdrawn"], kind => Assert.Contains(kind, kinds));

        // A deal that rested goes on resting, and what rested and went on goes on.
        Assert.Equal(DealStatus.Paused, (await LatestAsync(store, chronicle, "Warehouse twin")).Status);
        Assert.Equal(DealStatus.Open, (await LatestAsync(store, chronicle, "Night shift")).Status);

        // And it takes what happens now, before and after a restart.
        var met = await store.Door.Record(Changes.Add(deal.Id, history.Version, Changes.Meeting("After the upgrade")), DealSeed.Everybody, Cancellation);
        Assert.Null(met.Refusal);
        await using var again = await store.OpenAgainAsync();
        Assert.Equal(new LedgerVerdict(FirstState.Deals, FirstState.Facts + 1, null), await again.Get<LedgerVerifier>().Verify(cancellation: Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SignIn_AccountOfTheFirstVersion_KeepsItsPassword(DataProvider provider)
    {
        var settings = await FirstState.MakeAsync(provider, _folder, server);
        await using var running = await RevenosServer.StartAsync(settings);
        using var visitor = new Visitor(running);

        using var answer = await visitor.SignInAsync(FirstState.Owner, TestAccounts.Password);

        Assert.Equal("/", visitor.LeadsTo(answer));
        using var today = await visitor.GetAsync("/");
        Assert.True(today.IsSuccessStatusCode);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_DatabaseOfTheFirstVersion_GetsTheTablesAndIndexesOfTheModel(DataProvider provider)
    {
        var settings = await FirstState.MakeAsync(provider, _folder, server);
        await using (await TestStore.OpenFolderAsync(_folder, new ManualTimeProvider(FirstState.Later), settings))
        {
        }

        using var empty = new TemporaryFolder();
        await using var model = new RevenosDbContextFactory(
            FirstState.PlaceOf(await FirstState.SettingsAsync(provider, empty, server))).CreateDbContext();
        await model.Database.EnsureCreatedAsync(Cancellation);
        await using var upgraded = new RevenosDbContextFactory(FirstState.PlaceOf(settings)).CreateDbContext();

        Assert.Equal(await SchemaAsync(model, provider), await SchemaAsync(upgraded, provider));
        SqliteConnection.ClearAllPools();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_DatabaseOfANewerVersion_IsRefusedByNameAndLeftAsItIs(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using (var context = store.Contexts.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromLater', '10.0.0')""", Cancellation);
        }

        var refused = await Assert.ThrowsAsync<StoreNotOpenedException>(() => store.OpenAgainAsync());

        Assert.Equal("store-is-newer", refused.Refusal.Rule);
        Assert.Contains(store.Get<DataPlace>().Description, refused.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_FromLater", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer version, or restore a backup", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Open_DatabaseThatDoesNotTakeTheMigration_IsRefusedAndLosesNothing(DataProvider provider)
    {
        var settings = await FirstState.MakeAsync(provider, _folder, server);
        await using var context = new RevenosDbContextFactory(FirstState.PlaceOf(settings)).CreateDbContext();
        await context.Database.ExecuteSqlRawAsync("""CREATE TABLE "Webhooks" ("Mine" integer)""", Cancellation);
        var before = await SchemaAsync(context, provider);

        var refused = await Assert.ThrowsAsync<StoreNotOpenedException>(() => TestStore.OpenFolderAsync(_folder, new ManualTimeProvider(FirstState.Later), settings));

        Assert.Equal("store-not-upgraded", refused.Refusal.Rule);
        Assert.Contains("Webhooks", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await SchemaAsync(context, provider));
        Assert.Equal(FirstState.Facts, await context.Facts.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Open_ServerThatIsAway_IsRefusedWithoutThePassword()
    {
        var away = (await FirstState.SettingsAsync(DataProvider.Sqlite, _folder, server)).Select(setting =>
            setting.Name == "Data:Provider" ? (setting.Name, nameof(DataProvider.PostgreSQL)) : setting);
        (string, string)[] settings = [.. away, ("ConnectionStrings:Revenos", "Host=127.0.0.1;Port=1;Database=revenos;Username=u;Password=secret")];

        var refused = await Assert.ThrowsAsync<StoreNotOpenedException>(() => TestStore.OpenFolderAsync(_folder, new ManualTimeProvider(FirstState.Later), settings));

        Assert.Equal("store-not-reached", refused.Refusal.Rule);
        Assert.Contains("PostgreSQL database revenos on 127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<Deal> LatestAsync(TestStore store, IEnumerable<ChronicleDeal> deals, string name) =>
        (await store.Get<HistoryQuery>().Load(deals.Single(deal => deal.Name == name).Id, Cancellation)).Latest()!;

    private static async Task<List<string>> KindsAsync(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return await context.Facts.Select(row => row.Kind).Distinct().ToListAsync(Cancellation);
    }

    private static async Task AssertGuarded(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("""UPDATE "Facts" SET "Content" = 'x'""", Cancellation));
        Assert.Contains("never changed or removed", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Every column with its type and every index with its columns, in one order.</summary>
    private static async Task<List<string>> SchemaAsync(RevenosDbContext context, DataProvider provider)
    {
        var query = provider == DataProvider.Sqlite
            ? """
              SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS "Value"
              FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
              UNION ALL
              SELECT i.tbl_name || ': ' || i.name || ' ' || coalesce(i.sql, '') FROM sqlite_master i WHERE i.type = 'index' AND i.tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
              """
            : """
              SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' ' || is_nullable AS "Value"
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
              UNION ALL
              SELECT tablename || ': ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
              """;
        var lines = await context.Database.SqlQueryRaw<string>(query).ToListAsync(Cancellation);
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
