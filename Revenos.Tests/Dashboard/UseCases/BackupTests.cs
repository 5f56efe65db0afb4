using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class BackupTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_WhileOthersWrite_RestoresToAChainThatVerifiesWithItsFiles()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var file = (await store.Get<EvidenceFiles>().Receive("minutes.txt", new MemoryStream("Minutes"u8.ToArray()), Cancellation)).Value!;
        var attached = new EvidenceAttached(EvidenceKind.MeetingNotes, "Minutes", null, new EvidencePlace(null, file), null);
        await store.Door.Record(new DealChange(Changes.Deal(1), 0, [new NewFact(Changes.Opening()), new NewFact(attached)]), Owner, Cancellation);

        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var deal = 2; !stop.IsCancellationRequested; deal++)
            {
                await store.Door.RecordMany([Changes.Open(Changes.Deal(deal))], FactSource.App, null);
            }
        }, Cancellation);
        var archive = Path.Combine(store.Folder, "..", Path.GetFileName(store.Folder) + "-backup.zip");
        var written = await store.Get<Backup>().Write(archive, Cancellation);
        await stop.CancelAsync();
        await writing;

        using var target = new TemporaryFolder();
        await ZipFile.ExtractToDirectoryAsync(written.Value!, target.Path, Cancellation);
        File.Delete(written.Value!);
        await using var restored = await TestStore.OpenFolderAsync(target, store.Time);
        Assert.Null((await restored.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
        var history = await restored.Get<HistoryQuery>().Load(Changes.Deal(1), Owner, Cancellation);
        using var reader = new StreamReader(restored.Get<EvidenceFiles>().Open(Assert.Single(history!.Latest()!.Evidence).Place.File!)!, Encoding.UTF8);
        Assert.Equal("Minutes", await reader.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Write_FileThatExists_IsRefusedAndLeftAlone()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var precious = Path.Combine(store.Folder, "precious.zip");
        await File.WriteAllTextAsync(precious, "precious", Cancellation);

        var refused = await store.Get<Backup>().Write(precious, Cancellation);

        Assert.Equal("file-exists", refused.Refusal!.Rule);
        Assert.Equal("precious", await File.ReadAllTextAsync(precious, Cancellation));
    }

    [Fact]
    public async Task Write_PostgreSql_RestoresToAChainThatVerifiesAndTheSameBoard()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.PostgreSQL, server);
        var file = (await store.Get<EvidenceFiles>().Receive("minutes.txt", new MemoryStream("Minutes"u8.ToArray()), Cancellation)).Value!;
        var attached = new EvidenceAttached(EvidenceKind.MeetingNotes, "Minutes", null, new EvidencePlace(null, file), null);
        await store.Door.Record(new DealChange(Changes.Deal(1), 0, [new NewFact(Changes.Opening()), new NewFact(attached)]), Owner, Cancellation);
        await store.Door.RecordMany([.. Enumerable.Range(2, 4).Select(number => Changes.Open(Changes.Deal(number), TestStore.Ben))], FactSource.App, null, cancellation: Cancellation);

        var before = await ReadModels.ToldAsync(store);
        var written = await store.Get<Backup>().Write(Path.Combine(store.Folder, "backup.zip"), Cancellation);
        Assert.Null(written.Refusal);
        await store.Door.Record(Changes.Add(Changes.Deal(1), 2, Changes.Meeting("After the backup")), Owner, Cancellation);

        using var target = new TemporaryFolder();
        await ZipFile.ExtractToDirectoryAsync(written.Value!, target.Path, Cancellation);
        var database = await server.RestoreDatabaseAsync(target.File(Backup.DumpEntry));
        (string, string)[] settings = [("Data:Provider", nameof(DataProvider.PostgreSQL)), ("ConnectionStrings:Revenos", database)];
        await using var restored = await TestStore.OpenFolderAsync(target, store.Time, settings);

        Assert.Equal(before, await ReadModels.ToldAsync(restored));
        Assert.Equal(new LedgerVerdict(5, 6, null), await restored.Get<LedgerVerifier>().Verify(cancellation: Cancellation));
        var history = await restored.Get<HistoryQuery>().Load(Changes.Deal(1), Owner, Cancellation);
        using var reader = new StreamReader(restored.Get<EvidenceFiles>().Open(Assert.Single(history!.Latest()!.Evidence).Place.File!)!, Encoding.UTF8);
        Assert.Equal("Minutes", await reader.ReadToEndAsync(Cancellation));

        // The same change brings both to the same board, and the restored ledger is guarded as the first one is.
        await restored.Door.Record(Changes.Add(Changes.Deal(1), 2, Changes.Meeting("After the backup")), Owner, Cancellation);
        Assert.Equal(Board(store), Board(restored));
        await using var context = restored.Contexts.CreateDbContext();
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("""DELETE FROM "Facts" """, Cancellation));
    }

    [Fact]
    public async Task Write_WithoutPgDump_SaysWhatIsMissingAndLeavesNothing()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.PostgreSQL, server);
        var file = Path.Combine(store.Folder, "backup.zip");
        var away = new Backup(store.Contexts, store.Get<DataPlace>()) { DumpProgram = "pg_dump-that-nobody-has" };

        var refused = await away.Write(file, Cancellation);

        Assert.Equal("dump-missing", refused.Refusal!.Rule);
        Assert.Empty(Directory.EnumerateFiles(store.Folder, "backup*"));
    }

    private static List<string> Board(TestStore store) =>
    [
        .. store.Get<Portfolio>().Snapshot(TestStore.Administrator).Deals
            .Select(deal => $"{deal.Deal.Id} {deal.Deal.Version} {deal.Deal.Name} {deal.Deal.Stage} {deal.Deal.OwnerName} {deal.Deal.Value.Amount / 1.0000m} {deal.State} {deal.Deal.Next}")
            .Order(StringComparer.Ordinal),
    ];
}
