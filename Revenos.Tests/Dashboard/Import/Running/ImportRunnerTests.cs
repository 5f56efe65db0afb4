using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Running;

public sealed class ImportRunnerTests(PostgresServer server)
{
    public static TheoryData<DataProvider> Both => TestStore.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Run_SameFilesTwice_AddsNothing(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var request = Request("spreadsheet");

        var first = await Run(store, request);
        var second = await Run(store, request);

        Assert.Equal((5, 0, 0), (first.NewDeals, first.RefusedDeals, first.FaultCount));
        Assert.Equal((0, 0, 5, 0L), (second.NewDeals, second.GrownDeals, second.UnchangedDeals, second.FactCount));
        Assert.Equal(first.FactCount, await Facts(store));
        Assert.StartsWith("Everything in it is here already", ImportReportText.Headline(second), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Run_Dry_CountsWhatTheImportThenDoesAndWritesNothing(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var request = Request("hubspot");
        var people = store.Catalog.People.Count;

        var dry = await Run(store, request with { IsDryRun = true });

        Assert.Equal(0, await Facts(store));
        Assert.Equal(people, store.Catalog.People.Count);
        Assert.Null(store.Catalog.FindPipeline(new PipelineId("hubspot")));

        var wet = await Run(store, request);
        Assert.Equal(wet.Facts, dry.Facts);
        Assert.Equal((wet.NewDeals, wet.NewPeople, wet.NewTeams), (dry.NewDeals, dry.NewPeople, dry.NewTeams));
        Assert.Equal(wet.FactCount, await Facts(store));
        Assert.Equal("Ines Varga", store.Catalog.NameOf(new PersonId("hubspot:501")));
    }

    [Fact]
    public async Task Run_LaterExport_AddsOnlyWhatIsNew()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        const string Header = "Deal,Date,What,Kind,Note\n";
        var deals = bench.Write("deals.csv", "Deal,Opened\nBridge,2026-01-05\n");
        await Run(store, Of(bench.Write("activities.csv", Header + "Bridge,2026-01-09,interaction,call,First\n"), deals));

        var grown = await Run(store, Of(bench.Write("activities.csv", Header + "Bridge,2026-01-12,interaction,call,Second\nBridge,2026-01-09,interaction,call,First\n"), deals));

        Assert.Equal((0, 1, 1L), (grown.NewDeals, grown.GrownDeals, grown.FactCount));
    }

    [Fact]
    public async Task Run_FaultInOneDeal_LeavesThatDealOutAsAWhole()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        var deals = bench.Write("deals.csv", "Deal,Opened\nBridge,2026-01-05\nTunnel,2026-01-05\n");
        var activities = bench.Write("activities.csv", "Deal,Date,What,Kind,Note\nBridge,2026-01-09,interaction,carrier pigeon,First\nBridge,2026-01-10,interaction,call,Second\nTunnel,2026-01-09,interaction,call,First\n");

        var report = await Run(store, Of(deals, activities));

        Assert.Equal((1, 1), (report.NewDeals, report.RefusedDeals));
        var fault = Assert.Single(report.Faults);
        Assert.Equal(("activities.csv", 2L, "Bridge", "Kind", "carrier pigeon"), (fault.File, fault.Line, fault.Deal, fault.Column, fault.Value));
        Assert.Contains("meeting", fault.Remedy, StringComparison.Ordinal);
        await using var context = store.Contexts.CreateDbContext();
        Assert.Equal(["Tunnel"], await context.Deals.Select(row => row.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_AmbiguousDates_AsksBeforeAnythingIsWritten()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();

        var outcome = await Runner(store).Run(Of(bench.Write("deals.csv", "Deal,Opened\nBridge,03/04/2025\n")), null, null, TestContext.Current.CancellationToken);

        Assert.Contains("dayFirst or monthFirst", outcome.Refusal!.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Facts(store));
    }

    [Fact]
    public async Task Run_OneDateThatProvesTheOrder_IsEnoughForAll()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();

        var report = await Run(store, Of(bench.Write("deals.csv", "Deal,Opened\nBridge,03/04/2025\nTunnel,31/12/2025\n")));

        Assert.Contains(report.Findings, finding => finding.StartsWith("The day comes first", StringComparison.Ordinal));
        await using var context = store.Contexts.CreateDbContext();
        Assert.Equal(new DateTimeOffset(2025, 4, 3, 0, 0, 0, TimeSpan.Zero), (await context.Deals.SingleAsync(row => row.Name == "Bridge", TestContext.Current.CancellationToken)).OpenedAt);
    }

    [Fact]
    public async Task Run_Stopped_KeepsWholeDealsAndGoesOnFromThere()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        var rows = string.Concat(Enumerable.Range(0, 1_200).Select(i => $"D{i},2026-01-05\n"));
        var request = Of(bench.Write("deals.csv", "Deal,Opened\n" + rows));
        using var stop = new CancellationTokenSource();

        var stopped = await Runner(store).Run(request, null, progress => Stop(progress, stop), stop.Token);
        var report = ImportBench.Accepted(stopped);

        Assert.True(report.IsCancelled);
        Assert.InRange(report.NewDeals, 1, 1_199);
        Assert.Equal(report.FactCount, await Facts(store));
        var rest = await Run(store, request);
        Assert.Equal((1_200 - report.NewDeals, report.NewDeals), (rest.NewDeals, rest.UnchangedDeals));
    }

    [Fact]
    public async Task Run_PastAsToday_ShowsWhatWasOpenThen()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var until = new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero);
        var request = Request("bpi2012", "events") with { Until = until, AsToday = true };

        var report = await Run(store, request);

        Assert.Equal(2, report.NewDeals);
        await using var context = store.Contexts.CreateDbContext();
        var open = await context.Deals.OrderBy(row => row.OpenedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(open, row => Assert.Equal(Revenos.Core.Deals.DealStatus.Open, row.Status));
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 8, 1, 0, TimeSpan.Zero).AddDays((ImportBench.Now - until).Days), open[0].OpenedAt);
        Assert.Equal(0, (await Run(store, request)).FactCount);
    }

    [Fact]
    public async Task Run_PastWithDealsThatBeginLater_LeavesThemOutAndCountsThem()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        // Moved by whole days, the second begins this morning, the third tonight and the fourth tomorrow.
        var file = bench.Write("deals.csv", "Deal,Opened\nD1,2026-02-01T08:00:00Z\nD2,2026-02-10T08:00:00Z\nD3,2026-02-10T20:00:00Z\nD4,2026-02-11T08:00:00Z\n");
        var request = Of(file) with { Until = new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero), AsToday = true };

        var report = await Run(store, request);

        Assert.Equal((1, 0, 0), (report.NewDeals, report.RefusedDeals, report.FaultCount));
        Assert.Contains(("deals that begin after the chosen day", 3L), report.LeftOut);
    }

    [Fact]
    public async Task Run_FactsAsOfADay_IsRefusedRatherThanImportedWhole()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        var request = new ImportRequest([bench.Write("facts.ndjson", """{"deal":"A-1","at":"2026-01-05T09:00:00Z","fact":{"kind":"deal-won"}}""")], null, IsDryRun: false) { Until = ImportBench.Now };

        var outcome = await Runner(store).Run(request, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(ImportRefusals.PastOfFacts, outcome.Refusal);
    }

    [Fact]
    public async Task Run_AddressOfAnAccount_IsThatPerson()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        await using (var context = store.Contexts.CreateDbContext())
        {
            context.Users.Add(new Revenos.Dashboard.Data.Entities.RevenosUser { Id = new Guid(1, 2, 3, new byte[8]), Email = "Ada.Merrow@Example.com", UserName = "ada", DisplayName = "Ada", Person = TestStore.Ada });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Run(store, Request("spreadsheet"));

        await using var reading = store.Contexts.CreateDbContext();
        Assert.Equal(3, await reading.Deals.CountAsync(row => row.Owner == TestStore.Ada, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_ByAnOwner_IsRefused()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);

        var outcome = await Runner(store).Run(Request("spreadsheet"), new Viewer(TestStore.Ada, Role.Owner, []), null, TestContext.Current.CancellationToken);

        Assert.Equal(StoreRefusals.AdministratorsOnly, outcome.Refusal);
    }

    [Fact]
    public async Task Run_FactsOfALine_AreRecordedOnce()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        var file = bench.Write("facts.ndjson", """
            {"deal":"A-1","at":"2026-01-05T09:00:00Z","fact":{"kind":"deal-opened","name":"Bridge","account":"Docks","owner":"ada","pipeline":"sales","stage":"discovery","value":{"amount":12,"currency":"EUR"}}}
            {"deal":"A-1","at":"2026-01-06T09:00:00Z","key":"call-1","fact":{"kind":"engagement-logged","engagementKind":"call","direction":"two-way"}}
            {"deal":"A-2","at":"soon","fact":{"kind":"nothing"}}

            """);

        var outcome = await Runner(store).Run(new ImportRequest([file], null, IsDryRun: false), null, null, TestContext.Current.CancellationToken);
        var report = ImportBench.Accepted(outcome);

        Assert.Equal(1, report.RefusedDeals);
        Assert.Equal(3, Assert.Single(report.Faults).Line);
    }

    [Fact]
    public async Task Run_EveryDealEnded_SaysWhyTheBoardShowsNone()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        using var bench = new ImportBench();
        const string Ended = """
            {"deal":"A-1","at":"2026-01-05T09:00:00Z","fact":{"kind":"deal-opened","name":"Bridge","account":"Docks","owner":"ada","pipeline":"sales","stage":"discovery","value":{"amount":12,"currency":"EUR"}}}
            {"deal":"A-1","at":"2026-01-06T09:00:00Z","key":"end","fact":{"kind":"deal-won"}}

            """;
        const string Open = """
            {"deal":"A-2","at":"2026-01-05T09:00:00Z","fact":{"kind":"deal-opened","name":"Pier","account":"Docks","owner":"ada","pipeline":"sales","stage":"discovery","value":{"amount":12,"currency":"EUR"}}}

            """;

        var closed = ImportBench.Accepted(await Runner(store).Run(
            new ImportRequest([bench.Write("ended.ndjson", Ended)], null, IsDryRun: false), null, null, TestContext.Current.CancellationToken));
        var mixed = ImportBench.Accepted(await Runner(store).Run(
            new ImportRequest([bench.Write("both.ndjson", Ended + Open)], null, IsDryRun: false), null, null, TestContext.Current.CancellationToken));

        Assert.Contains(ImportReportText.Lines(closed), line => line.StartsWith("It is closed; the board shows open deals.", StringComparison.Ordinal));
        Assert.Equal((1, 1, 1), (mixed.ClosedDeals, mixed.NewDeals, mixed.UnchangedDeals));
        Assert.Null(ImportReportText.Closed(mixed));
    }

    private static void Stop(ImportProgress progress, CancellationTokenSource stop)
    {
        if (progress.Phase == ImportPhase.Recording)
        {
            stop.Cancel();
        }
    }

    private static ImportRequest Request(string profile, string? folder = null) => new(
        [.. Directory.EnumerateFiles(Repository.File($"docs/samples/{folder ?? profile}"), "*.csv").Order().Select(SourceFile.At)], ImportBench.Sample(profile), IsDryRun: false);

    private static ImportRequest Of(params SourceFile[] files) => new([.. files], ImportBench.Sample("spreadsheet"), IsDryRun: false);

    private static async Task<ImportReport> Run(TestStore store, ImportRequest request) =>
        ImportBench.Accepted(await Runner(store).Run(request, TestStore.Administrator, null, TestContext.Current.CancellationToken));

    private static ImportRunner Runner(TestStore store) => new(
        store.Door, store.Get<PeopleDoor>(), store.Get<PipelineDoor>(), store.Get<PlaybookDoor>(), store.Get<DirectoryQuery>(), new AccountPeopleQuery(store.Contexts), store.Get<DataPlace>(), store.Time);

    private static async Task<long> Facts(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return await context.Facts.LongCountAsync(TestContext.Current.CancellationToken);
    }

    // The samples lie in 2026: the store's clock stands after them.
    private Task<TestStore> OpenAsync(DataProvider provider) => TestStore.OpenAsync(provider, server, new ManualTimeProvider(ImportBench.Now));
}
