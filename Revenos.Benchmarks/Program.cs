using System.Diagnostics;
using System.Globalization;
using Revenos.Benchmarks;
using Revenos.Dashboard.Startup;

// What is measured is named on the command line; each measurement prints one line, and the machine comes first.

if (args is not ["serve", ..])
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {Environment.OSVersion}"));
}

return args switch
{
    ["start"] => await MeasureStart(),
    ["import", var file] => await ImportBenchmark.Run(file, postgres: null),
    ["import", var file, var postgres] => await ImportBenchmark.Run(file, postgres),
    ["judging"] => JudgingBenchmark.Run(),
    ["portfolio"] => PortfolioBenchmark.Run(100, 10_000, 100_000),
    ["chronicle", var size] => await ChronicleBenchmark.Run(int.Parse(size, CultureInfo.InvariantCulture)),
    ["pages", var folder, .. var sizes] => await PagesBenchmark.Run(folder, sizes is [] ? [1_000, 10_000, 100_000] : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
    ["deals", var folder, var size] => await MakeDeals(folder, int.Parse(size, CultureInfo.InvariantCulture)),
    ["serve", .. var settings] => await ServerProcess.Serve(settings),
    ["board"] => await BoardBenchmark.MeasureAsync(few: 100, many: 10_000),
    ["store", .. var settings] => await StoreBenchmark.Run(settings),
    ["write-load", .. var settings] => await WriteUntilKilled(settings),
    _ => Usage(),
};

static async Task<int> MeasureStart()
{
    var watch = Stopwatch.StartNew();
    await using var application = RevenosApplication.Create(["--urls=http://127.0.0.1:0"]);
    await application.StartAsync();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start: {watch.Elapsed.TotalMilliseconds:F0} ms from nothing to listening"));
    await application.StopAsync();
    return 0;
}

static async Task<int> WriteUntilKilled(string[] settings)
{
    await WriteLoad.Run(settings, long.MaxValue, Console.Out);
    return 0;
}

static async Task<int> MakeDeals(string folder, int size)
{
    await PagesData.Ensure(folder, size);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: start, judging, portfolio, chronicle DEALS, pages FOLDER [DEALS…], deals FOLDER DEALS, board, import FILE [CONNECTION], store [--Data:…=…], write-load [--Data:…=…]");
    return 2;
}
