using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

/// <summary>Files are handed in, tried and imported in the page, and the board shows their deals.</summary>
public sealed class ImportJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Files_TriedThenImportedThenHandedInAgain_ShowOnTheBoardOnce()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Administrator));

        await HandInAsync(visit);
        await ClickAsync(visit, "Try it without importing");
        await SaysAsync(visit, "5 deals with 33 facts would be imported; nothing was written.");
        await visit.AssertAccessibleAsync();
        await ClickAsync(visit, "Import");
        await SaysAsync(visit, "5 deals with 33 facts imported.");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "See them on the board" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-deal]").Filter(new() { HasText = "Harbour crane telemetry" })).ToBeVisibleAsync();

        await HandInAsync(visit);
        await ClickAsync(visit, "Import");
        await SaysAsync(visit, "Everything in it is here already: 5 deals, nothing added.");
        visit.AssertNoComplaints();
    }

    private static async Task HandInAsync(BrowserVisit visit)
    {
        await visit.OpenInteractiveAsync("/import");
        await visit.Page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(
            [Repository.File("docs/samples/spreadsheet/deals.csv"), Repository.File("docs/samples/spreadsheet/activities.csv")]);
        await ClickAsync(visit, "Look at these files");
        await visit.Page.WaitForURLAsync("**/import/*");
        await visit.WaitUntilInteractiveAsync();
        await visit.Page.GetByLabel("Profile", new() { Exact = true }).SelectOptionAsync("spreadsheet");
    }

    // The page says it beneath its heading and where one looks for the result.
    private static Task SaysAsync(BrowserVisit visit, string text) =>
        Assertions.Expect(visit.Page.GetByText(text).Last).ToBeVisibleAsync();

    private static Task ClickAsync(BrowserVisit visit, string button) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
