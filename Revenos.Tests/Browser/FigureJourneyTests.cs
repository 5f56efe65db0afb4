using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

/// <summary>A page of figures, walked by keyboard: what a figure opens, and what stands in the address.</summary>
public sealed class FigureJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Visibility_ByKeyboard_FiguresOpenTheirDealsAndFiltersStandInTheAddress()
    {
        await using var server = await StartAsync();
        await using var visit = await VisitAsync(server, "/visibility");
        var page = visit.Page;
        await Expect(page.GetByText("2 deals").First).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();

        // The plain sum opens every deal, and back is back.
        await PressAsync(page, page.GetByRole(AriaRole.Row, new() { Name = "Plain: every deal counts in full" }).GetByRole(AriaRole.Link));
        await page.WaitForURLAsync("**/visibility/deals?figure=all");
        await ExpectDealsAsync(page, "Drammen Rail", "Halden Works");
        await visit.AssertAccessibleAsync();
        await page.GoBackAsync();

        // A currency is chosen from its menu without a mouse, and survives a reload.
        await ChooseAsync(page, "Currency: any", "USD");
        await Expect(page).ToHaveURLAsync(new Regex(@"/visibility\?currency=USD$"));
        await page.ReloadAsync();
        await visit.WaitUntilInteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Currency: USD" })).ToBeVisibleAsync();
        await Expect(page.GetByText("1 deal", new() { Exact = true }).Or(page.GetByText("· 1 deal")).First).ToBeVisibleAsync();

        // What the narrowed figure opens is narrowed, too; a deal leads to its page.
        await PressAsync(page, page.GetByRole(AriaRole.Table, new() { Name = "Plain and weighted value by stage" }).GetByRole(AriaRole.Link).First);
        await Expect(page).ToHaveURLAsync(new Regex(@"/visibility/deals\?currency=USD&figure=stage&key="));
        await ExpectDealsAsync(page, "Drammen Rail");
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Revenue visibility" }).Last);
        await Expect(page).ToHaveURLAsync(new Regex(@"/visibility\?currency=USD$"));
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }));
        await Expect(page).ToHaveURLAsync(new Regex("/visibility$"));
        await Expect(page.GetByText("2 deals").First).ToBeVisibleAsync();

        await AssertFitsAPhoneAsync(visit);
        visit.AssertNoComplaints();
    }

    private static async Task<RevenosServer> StartAsync()
    {
        var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Halden Works", owner);
        var other = await server.OpenDealAsync("Drammen Rail", owner);
        await server.RecordAsync(other, 1, new NewFact(new DealRevalued(new Money(50_000, "USD"))));
        return server;
    }

    private async Task<BrowserVisit> VisitAsync(RevenosServer server, string path)
    {
        var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Leadership));
        await visit.OpenInteractiveAsync(path);
        return visit;
    }

    private static async Task PressAsync(IPage page, ILocator control)
    {
        await control.FocusAsync();
        await Expect(control).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    // The menu opens on the choice that holds; letters and arrows lead to the others.
    private static async Task ChooseAsync(IPage page, string filter, string choice)
    {
        await PressAsync(page, page.GetByRole(AriaRole.Button, new() { Name = filter }));
        await Expect(page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Every currency" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Menuitemradio, new() { Name = choice })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ExpectDealsAsync(IPage page, params string[] accounts)
    {
        var links = page.Locator("tbody td:first-child a");
        await Expect(links).ToHaveCountAsync(accounts.Length);
        foreach (var account in accounts)
        {
            await Expect(links.Filter(new() { HasText = account })).ToHaveCountAsync(1);
        }
    }

    private static async Task AssertFitsAPhoneAsync(BrowserVisit visit)
    {
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.AssertNoSidewaysScrollingAsync();
        await visit.AssertAccessibleAsync();
    }
}
