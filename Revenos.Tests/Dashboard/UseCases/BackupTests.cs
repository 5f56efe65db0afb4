using System.IO.Compression;
using System.Text;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
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
    public async Task Write_PostgreSql_HoldsADumpOrSaysWhatIsMissing()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.PostgreSQL, server);
        var file = Path.Combine(store.Folder, "backup.zip");

        var written = await store.Get<Backup>().Write(file, Cancellation);

        if (written.IsAccepted)
        {
            using var archive = await ZipFile.OpenReadAsync(file, Cancellation);
            Assert.True(archive.GetEntry(Backup.DumpEntry)!.Length > 0);
        }
        else
        {
            Assert.Equal("dump-missing", written.Refusal.Rule);
            Assert.False(File.Exists(file));
        }
    }
}
