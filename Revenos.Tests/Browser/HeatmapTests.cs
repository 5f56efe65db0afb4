using System.Text;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

public sealed class HeatmapTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Journey_ByKeyboard_FromTheMapToItsDealsTableAndFiles()
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Halden Works", owner);
        await server.OpenDealAsync("=HYPERLINK(\"x\")", owner);
        var stage = server.FirstPipeline().Stages[0];
        await using var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync("/heatmap");
        var page = visit.Page;

        // Each cell is a button that says its figure; the arrows go from one to the next.
        var first = page.GetByRole(AriaRole.Button, new() { Name = $"{stage.Name}, Velocity" });
        await Expect(first).ToHaveAttributeAsync("tabindex", "0");
        await first.FocusAsync();
        await Expect(page.Locator(".cell-tip")).ToContainTextAsync($"{stage.Name} · Velocity");
        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"{stage.Name}, Drifting (2+)" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("column=drifting", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{stage.Name} · Drifting (2+)" })).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();

        var svg = await SavedAsync(page, "Chart as SVG");
        Assert.Contains($">{stage.Name}<", svg, StringComparison.Ordinal);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(svg).Root);

        // The table is one key away, and a reload shows it again.
        await page.Keyboard.PressAsync("t");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = stage.Name })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await visit.WaitUntilInteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = stage.Name })).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Export_Board_HoldsWhatTheViewerSeesAndNoFormula()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("=1+1", owner);
        await server.OpenDealAsync("Somebody else's", "another@example.test");
        await using var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(owner);
        await visit.OpenInteractiveAsync("/board");

        var table = await SavedAsync(visit.Page, "Table as CSV");

        Assert.Contains("\"'=1+1\"", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/heatmap", ColorScheme.Light)]
    [InlineData("/heatmap", ColorScheme.Dark)]
    [InlineData("/horizon", ColorScheme.Light)]
    public async Task Page_OnAPhone_StaysWithinTheScreen(string path, ColorScheme theme)
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        await server.OpenDealAsync("An account with a name so long that no phone can hold it in one line", leader);
        await using var visit = await browser.VisitAsync(server.Address, theme, 390, 844);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync(path);

        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }

    private static async Task<string> SavedAsync(IPage page, string item)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
    }
}
