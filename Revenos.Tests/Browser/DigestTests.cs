using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

public sealed partial class DigestTests(ChromiumBrowser browser)
{
    // A4 without its margins of 11 and 12 mm, at 96 pixels an inch.
    private const int PaperWidth = 703;
    private const int PaperHeight = 1039;

    [Fact]
    public async Task Print_OfACrowdedWorkspace_IsTwoSheetsWithoutACutRow()
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        await server.FillAsync(leader);
        await using var visit = await browser.VisitAsync(server.Address, ColorScheme.Dark);
        await visit.SignInAsync(leader);

        foreach (var path in (string[])["/digest?week=2040-W01", "/digest"])
        {
            await visit.OpenInteractiveAsync(path);
            await Expect(visit.Page.Locator(".sheet")).ToHaveCountAsync(2);
            await visit.Page.Locator(".apexcharts-series path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

            await AssertOnPaperAsync(visit.Page);
            Assert.Equal(2, Pages(await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true })));
            // So it is where somebody's own margins are asked for by the program that prints.
            Assert.Equal(2, Pages(await visit.Page.PdfAsync(new() { Format = "A4" })));
        }

        // The present week is full: every part says how much more there is.
        await visit.OpenInteractiveAsync("/digest?week=2040-W01");
        foreach (var more in (string[])["in the reviews", "on the board", "on the horizon", "among the pauses", "on the page of visibility"])
        {
            await Expect(visit.Page.Locator(".more", new() { HasText = more })).ToHaveCountAsync(1);
        }

        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Print_OfAnEmptyWorkspace_TeachesOnOnePage()
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync("/digest");

        await Expect(visit.Page.GetByText("It fills by itself with the first deal")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print or save as PDF" })).ToHaveCountAsync(0);
        Assert.Equal(1, Pages(await visit.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })));
        await visit.AssertAccessibleAsync();
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Journey_ThroughTheWeeks_PrintsAndSaves(ColorScheme theme, int width)
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        await server.FillAsync(leader, ofEachKind: 1);
        await using var visit = await browser.VisitAsync(server.Address, theme, width);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync("/digest");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "This week so far" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("week=", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Drifting, most value at risk first" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "The last whole week" })).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();

        // The browser's own dialog is not opened here, but the page asks for it.
        await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Print or save as PDF" }).ClickAsync();
        await Expect(page.Locator("body[data-printed=yes]")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "Chart as SVG" }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(svg).Root);
        visit.AssertNoComplaints();
    }

    // As it stands on paper: nothing of the frame, every row on one sheet, and each sheet no higher than the paper.
    private static async Task AssertOnPaperAsync(IPage page)
    {
        var size = page.ViewportSize!;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(PaperWidth, PaperHeight);
        var faults = await page.EvaluateAsync<string[]>(
            """
            height => {
              const faults = [];
              const [first, second] = [...document.querySelectorAll(".sheet")].map(sheet => sheet.getBoundingClientRect());
              const top = document.querySelector(".digest").getBoundingClientRect().top;
              if (first.bottom - top > height) faults.push(`the first sheet is ${first.bottom - top} high`);
              if (second.height > height) faults.push(`the second sheet is ${second.height} high`);
              for (const row of document.querySelectorAll("tr")) {
                const box = row.getBoundingClientRect();
                const on = [first, second].filter(sheet => box.top >= sheet.top - 1 && box.bottom <= sheet.bottom + 1);
                if (on.length !== 1) faults.push(`a row is cut: ${row.textContent}`);
                if (box.right > document.documentElement.clientWidth + 1) faults.push(`a row is too wide: ${row.textContent}`);
              }
              for (const part of document.querySelectorAll(".not-printed")) {
                if (part.getClientRects().length > 0) faults.push(`printed: ${part.className}`);
              }
              if (getComputedStyle(document.documentElement).colorScheme !== "light") faults.push("paper is not light");
              return faults;
            }
            """,
            PaperHeight);
        Assert.Empty(faults);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static int Pages(byte[] pdf) => Page().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
