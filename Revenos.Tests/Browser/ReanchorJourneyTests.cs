using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class ReanchorJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Owner_DriftingDeal_IsThroughInFourStepsWithARefusalAndAReloadOnTheWay()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await server.OpenDriftingAsync(owner);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(owner);
        var page = visit.Page;

        // From Today, with its one primary action.
        await visit.OpenInteractiveAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Re-anchor.*Bramwell") }).ClickAsync();
        await Expect(page, "What pulled this deal off its plan?");
        await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "What it will do" })).ToContainTextAsync("Observed for 10 working days");

        // Without a tick it does not go on, and says why at the field and above.
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to stakeholders" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to stakeholders" }).ClickAsync();
        await Expect(page, "Do the people still mean it?");
        await Assertions.Expect(page.Locator("#step-heading")).ToBeFocusedAsync();
        var ruth = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ruth Bramwell" });
        await ruth.GetByText("Confirmed").ClickAsync();
        await ruth.GetByLabel("How you learnt it").SelectOptionAsync("Call");
        await ruth.GetByLabel("What they said").FillAsync("The pilot stays, the budget moves to January.");
        await Assertions.Expect(page.GetByText("Draft kept")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();

        // Closed and opened again: it is where it was.
        await visit.OpenInteractiveAsync($"/deals/{deal}/re-anchor");
        await Expect(page, "What changed, and why will it hold?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();
        await Expect(page, "When will each milestone be reached?");

        var contract = page.Locator(".milestone").Filter(new() { HasText = "Contract" });
        await contract.GetByLabel("From").FillAsync("2020-01-06");
        await contract.GetByLabel("From").BlurAsync();
        await Assertions.Expect(contract.GetByText("would start or end before the milestone it follows")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose from today" }).ClickAsync();
        await Assertions.Expect(contract.GetByText("would start or end before")).ToBeHiddenAsync();
        await DragAsync(page, "Trial", days: 35);
        await visit.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to trajectory" }).ClickAsync();

        await Expect(page, "What changed, and why will it hold?");
        await page.GetByLabel("What changed", new() { Exact = true }).FillAsync("The plant manager took it over.");
        await page.GetByLabel("Why it will hold").FillAsync("It stands in her goals.");
        await page.GetByLabel("First step").FillAsync("Kick-off with operations");
        await page.GetByLabel("On", new() { Exact = true }).FillAsync(DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Re-anchor this deal" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The deal is observed until").First).ToBeVisibleAsync();
        await page.WaitForURLAsync(new Regex($"/deals/{deal}$"));
        await Assertions.Expect(page.Locator("#story").GetByText("Re-anchored and observed until").First).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        var latest = (await server.HistoryOfAsync(deal)).Latest()!;
        Assert.Equal(ObservationKind.Reanchored, latest.Observation?.Kind);
        Assert.Equal("The pilot stays, the budget moves to January.", Assert.Single(latest.Engagements, engagement => engagement.At > latest.OpenedAt.AddDays(30)).Note);

        // Once more is refused by name, with the way back.
        await visit.OpenInteractiveAsync($"/deals/{deal}/re-anchor");
        await Assertions.Expect(page.GetByText("This deal was re-anchored and is being observed.")).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Draft_DealChangedMeanwhile_ShowsTheDifferenceAndOnAPhoneNothingScrollsSideways()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await server.OpenDriftingAsync(owner);
        await using var visit = await browser.VisitAsync(server.Address, ColorScheme.Dark, 390, 844);
        await visit.SignInAsync(owner);
        var page = visit.Page;
        await visit.OpenInteractiveAsync($"/deals/{deal}/re-anchor");
        foreach (var box in await page.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await Assertions.Expect(page.GetByText("Draft kept")).ToBeVisibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        await server.RecordAsync(deal, new RationaleConfirmed("Theirs, recorded meanwhile"));

        await Assertions.Expect(page.GetByText("Theirs, recorded meanwhile")).ToBeVisibleAsync();
        await visit.OpenInteractiveAsync($"/deals/{deal}/re-anchor");
        await Assertions.Expect(page.GetByText("This deal changed since you began.")).ToBeVisibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        await visit.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with the deal as it is now" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This deal changed since you began.")).ToBeHiddenAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task SomebodyElse_OwnerOrManagerOfAnotherTeam_IsToldThatThereIsNoSuchDeal()
    {
        await using var server = await RevenosServer.StartAsync();
        var (north, south) = (new TeamId("north"), new TeamId("south"));
        var people = server.Services.GetRequiredService<PeopleDoor>();
        Assert.Null((await people.SaveTeam(new DirectoryTeam(north, "North", []), null, TestContext.Current.CancellationToken)).Refusal);
        Assert.Null((await people.SaveTeam(new DirectoryTeam(south, "South", []), null, TestContext.Current.CancellationToken)).Refusal);
        var deal = await server.OpenDriftingAsync(await server.AddAccountAsync(Role.Owner, team: north), north);
        string[] others = [await server.AddAccountAsync(Role.Owner, "other@example.test", south), await server.AddAccountAsync(Role.Manager, null, south, south)];

        foreach (var other in others)
        {
            await using var visit = await browser.VisitAsync(server.Address);
            await visit.SignInAsync(other);
            await visit.Page.GotoAsync($"/deals/{deal}/re-anchor");
            await Expect(visit.Page, "No such deal");
        }
    }

    private static Task Expect(IPage page, string heading) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

    /// <summary>Takes a bar by its middle and drags it past the start of the later one, which has to follow.</summary>
    private static async Task DragAsync(IPage page, string milestone, int days)
    {
        var (bar, later) = (page.GetByRole(AriaRole.Slider, new() { Name = $"Window of {milestone}" }), page.GetByRole(AriaRole.Slider, new() { Name = "Window of Contract" }));
        var before = await later.GetAttributeAsync("aria-valuetext");
        await page.Locator("html[data-drag]").WaitForAsync();
        var box = (await bar.Locator(".body").BoundingBoxAsync())!;
        var drawing = page.Locator($".milestone:has-text('{milestone}') svg.drawing");
        var day = (await drawing.BoundingBoxAsync())!.Width / int.Parse((await drawing.GetAttributeAsync("data-days"))!, CultureInfo.InvariantCulture);
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 2) + (day * days), box.Y + (box.Height / 2), new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(later).Not.ToHaveAttributeAsync("aria-valuetext", before!);
    }
}
