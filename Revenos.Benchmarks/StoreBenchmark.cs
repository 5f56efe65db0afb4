using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>How many facts a second the door takes: one change at a time, each waiting for the disk, and many deals together.</summary>
internal static class StoreBenchmark
{
    private const int SingleChanges = 2_000;
    private const int Deals = 5_000;
    private const int FactsEach = 10;
    private static TimeSpan _processor;

    public static async Task<int> Run(string[] settings)
    {
        // What is compiled on the way is no part of what a running server does.
        await WriteLoad.Run(settings, SingleChanges, TextWriter.Null);
        _processor = Environment.CpuUsage.TotalTime;

        var watch = Stopwatch.StartNew();
        await WriteLoad.Run(settings, SingleChanges, TextWriter.Null);
        Say("single changes", SingleChanges, watch);

        await using var application = RevenosApplication.Create([.. settings, "--Logging:LogLevel:Default=Warning"]);
        await application.Services.GetRequiredService<StoreOpening>().Open();
        var time = application.Services.GetRequiredService<TimeProvider>();
        var changes = Changes(application.Services.GetRequiredService<IdSource>(), time.GetUtcNow());

        watch.Restart();
        var recorded = await application.Services.GetRequiredService<DealDoor>().RecordMany(changes, new FactSource("benchmark", null), null);
        Say("many deals together", recorded.Value!.Added, watch);

        watch.Restart();
        var verdict = await application.Services.GetRequiredService<LedgerVerifier>().Verify();
        Say("verified", verdict.Facts, watch);
        return verdict.Fault is null ? 0 : 1;
    }

    private static List<DealChange> Changes(IdSource ids, DateTimeOffset now) =>
    [
        .. Enumerable.Range(0, Deals).Select(_ => new DealChange(ids.NewDeal(), 0,
        [
            new NewFact(
                new DealOpened("Many", "Many", new PersonId("writer"), null, StoreOpening.Sales.Id, StoreOpening.Sales.Stages[0].Id, new Money(1m, "EUR"), null, null, Tracking.Full),
                now.AddDays(-FactsEach - 1),
                SourceKey: "0"),
            .. Enumerable.Range(1, FactsEach - 1).Select(day => new NewFact(
                new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], Authority.User, ""),
                now.AddDays(day - FactsEach),
                SourceKey: day.ToString(CultureInfo.InvariantCulture))),
        ])),
    ];

    // The processor's time beside the clock's: on a machine that others use only the first can be compared.
    private static void Say(string what, long facts, Stopwatch watch)
    {
        var total = Environment.CpuUsage.TotalTime;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {facts} facts in {watch.Elapsed.TotalSeconds:F1} s, {facts / watch.Elapsed.TotalSeconds:F0} a second; {(total - _processor).TotalMicroseconds / facts:F0} µs of processor each"));
        _processor = total;
    }
}
