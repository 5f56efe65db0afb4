using System.Globalization;
using Microsoft.Playwright;

namespace Revenos.Benchmarks;

/// <summary>
/// What a person waits for on the board, in a real Chromium beside the server on the same machine: the first card of a page
/// opened anew, the page that answers, and a card dropped until it is stored and drawn. With few deals and with many, in one
/// run, so that the ratio says whether many feel like few.
/// </summary>
internal static class BoardBenchmark
{
    private const int Runs = 15;

    // A bundled browser is never downloaded; Debian's is used.
    internal static readonly BrowserTypeLaunchOptions Launch = new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };

    public static async Task<int> MeasureAsync(int few, int many)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Launch);
        var small = await MeasureAsync(browser, few);
        var large = await MeasureAsync(browser, many);
        Print("first card", small.FirstCard, large.FirstCard);
        Print("answers", small.Answers, large.Answers);
        Print("drag stored and drawn", small.Drag, large.Drag);
        return 0;
    }

    private static async Task<BoardTimes> MeasureAsync(IBrowser browser, int deals)
    {
        await using var server = await BoardServer.StartAsync(deals);
        await using var context = await browser.NewContextAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(BoardProbe.Script);
        await SignInAsync(page, BoardServer.Email);

        var times = new BoardTimes([], [], []);
        for (var run = -2; run < Runs; run++)
        {
            await page.GotoAsync("/board?sort=value");
            await page.WaitForFunctionAsync("() => probe.answers > 0 && probe.firstCard > 0");
            var opened = await page.EvaluateAsync<double[]>("() => [probe.firstCard, probe.answers]");
            var drag = await DragAsync(page, from: run & 1, to: 1 - (run & 1));

            // The first two fill caches and compile.
            if (run >= 0)
            {
                times.FirstCard.Add(opened[0]);
                times.Answers.Add(opened[1]);
                times.Drag.Add(drag);
            }
        }

        var cards = await page.Locator("[data-deal]").CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals} open deals: {cards} cards drawn, server holds {Environment.WorkingSet / 1_048_576} MB"));
        return times;
    }

    internal static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(BoardServer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }

    // To and fro between the first two columns: the most valuable card stays near the top, where it is drawn.
    private static async Task<double> DragAsync(IPage page, int from, int to)
    {
        var columns = page.Locator("[data-stage]");
        var card = columns.Nth(from).Locator("[data-deal]").First;
        var id = await card.GetAttributeAsync("data-deal");
        await page.EvaluateAsync("id => probe.expect(id)", id);
        await card.DragToAsync(columns.Nth(to).Locator("h2"));
        await page.WaitForFunctionAsync("() => probe.stored > 0");
        return await page.EvaluateAsync<double>("() => probe.stored - probe.dropped");
    }

    private static void Print(string what, List<double> few, List<double> many)
    {
        var (fast, slow) = (Median(few), Median(many));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {fast:F0} ms with few, {slow:F0} ms with many, ratio {slow / fast:F2} (medians of {few.Count})"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>Milliseconds, a value a run.</summary>
internal sealed record BoardTimes(List<double> FirstCard, List<double> Answers, List<double> Drag);
