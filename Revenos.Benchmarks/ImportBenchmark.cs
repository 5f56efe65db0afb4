using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>
/// Facts a second for a real event log, from the packed file to the ledger with its read models, into a new database. PostgreSQL is
/// measured where its connection string is given.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task<int> Run(string file, string? postgres)
    {
        await Measure("SQLite", file, ["--Data:Provider=Sqlite"]);
        if (postgres is not null)
        {
            await Measure("PostgreSQL", file, ["--Data:Provider=PostgreSQL", $"--ConnectionStrings:Revenos={postgres}"]);
        }

        return 0;
    }

    private static async Task Measure(string name, string file, string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("revenos-benchmark-");
        try
        {
            await using var application = RevenosApplication.Create([.. settings, $"--Data:Folder={folder.FullName}", "--Logging:LogLevel:Default=Warning"]);
            await application.Services.GetRequiredService<StoreOpening>().Open();
            var profile = BuiltInProfiles.Find("bpi2012")!.Value.Value!;
            var runner = application.Services.GetRequiredService<ImportRunner>();
            var watch = Stopwatch.StartNew();
            var outcome = await runner.Run(new ImportRequest([SourceFile.At(file)], profile, IsDryRun: false), null, null, CancellationToken.None);
            var seconds = watch.Elapsed.TotalSeconds;
            var report = outcome.Value ?? throw new InvalidOperationException(outcome.Refusal!.Text);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"import, {name}: {report.FactCount:#,0} facts of {report.Deals:#,0} deals in {seconds:F1} s, {report.FactCount / seconds:#,0} facts/s, {report.Rows / seconds:#,0} rows/s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
