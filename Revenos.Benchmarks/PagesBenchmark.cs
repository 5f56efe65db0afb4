using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Revenos.Benchmarks;

/// <summary>
/// What leadership waits for on the pages over all deals, with few deals and with many in one run: the prerendered page over
/// HTTP, and the page in a real Chromium until its first figures are drawn and until nothing is still to come. Beside it the
/// same question put as SQL over the raw facts, the time from start to ready, and the memory of the server, which is a
/// process of its own.
/// </summary>
internal static class PagesBenchmark
{
    private const int Requests = 9;
    private const int Openings = 5;

    // Milliseconds. What takes longer is a figure too; only what never comes is a fault.
    private const float Patience = 180_000;

    /// <summary>Measures sizes one after the other.</summary>
    /// <param name="folder">Where the databases are: made by the first run, used again by the next ones.</param>
    /// <param name="sizes">How many deals, the fewest first.</param>
    public static async Task<int> Run(string folder, int[] sizes)
    {
        var report = new PagesReport(sizes);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(BoardBenchmark.Launch);
        foreach (var size in sizes)
        {
            var data = await PagesData.Ensure(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"deals-{size}")), size);
            await Measure(browser, data, size, report);
        }

        report.Print(Console.Out);
        return 0;
    }

    private static async Task Measure(IBrowser browser, string data, int size, PagesReport report)
    {
        var watch = Stopwatch.StartNew();
        await using var server = await ServerProcess.Start(data);
        report.Add("from start to ready, s", size, watch.Elapsed.TotalSeconds);
        report.Add("from start to ready, s of processor", size, await server.Processor() / 1_000);
        var fresh = await server.Memory();
        report.Add("managed memory once ready, MB", size, fresh.Managed);
        report.Add("managed memory a deal, KB", size, fresh.Managed * 1_024 / size);
        report.Add("resident memory once ready, MB", size, fresh.Resident);

        await using var context = await browser.NewContextAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await BoardBenchmark.SignInAsync(page, PagesData.Leader);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));

        foreach (var (address, _, _) in PagesQuestions.All)
        {
            await OverHttp(server, client, address, size, report);
        }

        await page.AddInitScriptAsync(PagesProbe.Script);
        foreach (var (address, _, _) in PagesQuestions.All)
        {
            await InBrowser(page, address, size, report);
        }

        foreach (var (address, _, sql) in PagesQuestions.All)
        {
            report.Add($"{address}: SQL over the raw facts, ms", size, PagesQuestions.Ask(data, sql));
        }

        var used = await server.Memory();
        report.Add("managed memory after all that, MB", size, used.Managed);
        report.Add("most resident memory ever, MB", size, used.Most);
    }

    private static async Task OverHttp(ServerProcess server, HttpClient client, string address, int size, PagesReport report)
    {
        var times = new List<double>();
        var (bytes, before) = (0, 0.0);
        for (var run = 0; run <= Requests; run++)
        {
            // The first one compiles and fills caches.
            before = run == 1 ? await server.Processor() : before;
            var watch = Stopwatch.StartNew();
            var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            bytes = (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (response.RequestMessage!.RequestUri!.AbsolutePath != address)
            {
                throw new InvalidOperationException($"{address} led to {response.RequestMessage.RequestUri}.");
            }
        }

        report.Add($"{address}: prerendered, the first time, ms", size, times[0]);
        report.Add($"{address}: prerendered, ms", size, Median(times.Skip(1)));
        report.Add($"{address}: prerendered, ms of processor", size, (await server.Processor() - before) / Requests);
        report.Add($"{address}: prerendered, KB", size, bytes / 1_024.0);
    }

    private static async Task InBrowser(IPage page, string address, int size, PagesReport report)
    {
        var (first, whole) = (new List<double>(), new List<double>());
        for (var run = -1; run < Openings; run++)
        {
            await page.GotoAsync(address);
            await page.WaitForFunctionAsync("() => probe.first > 0 && probe.whole > 0");
            var times = await page.EvaluateAsync<double[]>("() => [probe.first, probe.whole]");

            // The first one fills caches and compiles.
            if (run >= 0)
            {
                first.Add(times[0]);
                whole.Add(times[1]);
            }
        }

        report.Add($"{address}: in Chromium, first figures drawn, ms", size, Median(first));
        report.Add($"{address}: in Chromium, answers and nothing still to come, ms", size, Median(whole));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var ordered ? ordered[ordered.Length / 2] : 0;
}
