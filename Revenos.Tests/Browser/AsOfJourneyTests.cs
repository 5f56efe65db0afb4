using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

public sealed class AsOfJourneyTests(ChromiumBrowser browser)
{
    private static readonly string[] Pages =
        ["/", "/board", "/heatmap", "/horizon", "/changes", "/visibility", "/reviews", "/pauses", "/deals/closed", "/audit", "/deals/new", "/thresholds"];

    [Fact]
    public async Task Journey_ByKeyboard_ToADayAndFromPageToPageAndBackToToday()
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.EscalateDealAsync("Halden Works", owner);
        await server.OpenDealAsync("Opened today", owner);
        await using var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync("/board?sort=value");
        var page = visit.Page;
        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Looking back" });
        var mover = page.GetByRole(AriaRole.Button, new() { Name = "Move Halden Works" });
        await Expect(mover).ToBeVisibleAsync();
        await Expect(page.GetByText("Opened today").First).ToBeVisibleAsync();
        await Expect(banner).ToHaveCountAsync(0);

        // A day is chosen without a mouse; what else the address said stays.
        await page.GetByRole(AriaRole.Button, new() { Name = "As of today" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var field = page.GetByLabel("As of", new() { Exact = true });
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync(Day(server, -10));
        await page.Keyboard.PressAsync("Enter");
        await IsAtAsync(page, $"/board?sort=value&as-of={Day(server, -10)}");

        // It says so in words, and nothing can be moved.
        await Expect(banner).ToContainTextAsync("Nothing can be changed here");
        await Expect(page.Locator("[data-deal]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-deal]")).ToHaveAttributeAsync("draggable", "false");
        await Expect(mover).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New deal" })).ToHaveCountAsync(0);
        await visit.AssertAccessibleAsync();

        // The key that moves a card says why it does not.
        await page.GetByRole(AriaRole.Link, new() { Name = "Halden Works" }).FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.GetByText("You are looking at the past, where nothing can be changed.")).ToBeVisibleAsync();

        // A link leads on into that time: yesterday's escalation is not there yet.
        await page.GetByRole(AriaRole.Link, new() { Name = "Halden Works" }).ClickAsync();
        var deal = new Regex($@"/deals/[0-9a-f-]+\?as-of={Day(server, -10)}$");
        await Expect(page).ToHaveURLAsync(deal);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Halden Works");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Log an engagement" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "With the leadership" })).ToHaveCountAsync(0);
        await Expect(banner).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();

        // So does a step that the page itself takes, and one to another day.
        await page.GetByRole(AriaRole.Searchbox).FillAsync("halden");
        await page.Keyboard.PressAsync("Enter");
        await IsAtAsync(page, $"/board?text=halden&as-of={Day(server, -10)}");
        // The address is there before the page is.
        var dayOn = banner.GetByRole(AriaRole.Link, new() { Name = "Day on" });
        await Expect(dayOn).ToHaveAttributeAsync("href", $"/board?text=halden&as-of={Day(server, -9)}");
        await dayOn.ClickAsync();
        await IsAtAsync(page, $"/board?text=halden&as-of={Day(server, -9)}");

        // The browser's way back is left as it was.
        await page.GoBackAsync();
        await IsAtAsync(page, $"/board?text=halden&as-of={Day(server, -10)}");
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(deal);
        await page.GoBackAsync();
        await IsAtAsync(page, $"/board?sort=value&as-of={Day(server, -10)}");
        await page.GoBackAsync();
        await IsAtAsync(page, "/board?sort=value");
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(mover).ToBeVisibleAsync();

        // A link that was sent opens that time at once, with the file beside its page, and one button leads out of it.
        await visit.OpenInteractiveAsync($"/board?sort=value&as-of={Day(server, -10)}");
        await Expect(banner).ToBeVisibleAsync();
        await Expect(page.Locator("[data-deal]")).ToHaveCountAsync(1);
        var table = await SavedAsync(page, "Table as CSV");
        Assert.Contains("Halden Works", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Opened today", table, StringComparison.Ordinal);
        await banner.GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
        await IsAtAsync(page, "/board?sort=value");
        await Expect(banner).ToHaveCountAsync(0);
        await Expect(mover).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Page_ForDoingSomethingOrOfNoTime_LeadsBackToToday()
    {
        await using var server = await RevenosServer.StartAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        await using var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(leader);
        var page = visit.Page;

        await visit.OpenInteractiveAsync($"/deals/new?as-of={Day(server, -10)}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This is done today" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New deal" })).ToBeVisibleAsync();

        // The viewer's own day is the present, and the address says no more.
        await visit.OpenInteractiveAsync($"/board?sort=value&as-of={Day(server, 0)}");
        await IsAtAsync(page, "/board?sort=value");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "As of today" })).ToBeVisibleAsync();

        foreach (var (asOf, said) in new[] { ("2999-01-01", "has not ended yet"), ("last+tuesday", "“last tuesday” is neither a day nor an instant") })
        {
            await visit.OpenInteractiveAsync($"/board?as-of={asOf}");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "That time cannot be looked at" })).ToBeVisibleAsync();
            await Expect(page.GetByText(said)).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to today" }).ClickAsync();
            await IsAtAsync(page, "/board");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Board" })).ToBeVisibleAsync();
        }

        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task EveryPage_AsOfADay_SaysSoAndCanBeRead(ColorScheme theme, int width)
    {
        await using var server = await RevenosServer.StartAsync();
        var administrator = await server.AddAccountAsync(Role.Administrator);
        await server.EscalateDealAsync("An account with a name so long that no phone can hold it in one line", administrator);
        await using var visit = await browser.VisitAsync(server.Address, theme, width, 844);
        await visit.SignInAsync(administrator);
        foreach (var path in Pages)
        {
            await visit.OpenInteractiveAsync($"{path}?as-of={Day(server, -3)}");
            await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Looking back" })).ToContainTextAsync("as it was");
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.AssertNoSidewaysScrollingAsync();
        }

        visit.AssertNoComplaints();
    }

    // The address may have changed already, and without a page being loaded.
    private static Task IsAtAsync(IPage page, string path) => Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(path)}$"));

    private static string Day(RevenosServer server, int days) =>
        server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> SavedAsync(IPage page, string item)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
    }
}
