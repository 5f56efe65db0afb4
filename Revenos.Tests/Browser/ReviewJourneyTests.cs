using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class ReviewJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Review_OwnerAsksAndComments_SeesTheDecisionAtOnce()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var leader = await server.AddAccountAsync(Role.Leadership);
        var escalated = await server.EscalateDealAsync("Bramwell & Sons", owner);
        await using var owners = await browser.VisitAsync(server.Address);
        await owners.SignInAsync(owner);
        await owners.OpenInteractiveAsync($"/deals/{escalated.Deal}");
        await owners.Page.GetByRole(AriaRole.Button, new() { Name = "Say what the review should know" }).ClickAsync();
        await owners.Page.GetByRole(AriaRole.Dialog).GetByLabel("What the review should know").FillAsync("A voice at her level would help.");
        await owners.Page.GetByRole(AriaRole.Button, new() { Name = "Add to the review" }).ClickAsync();
        await Assertions.Expect(owners.Page.Locator("blockquote").GetByText("A voice at her level would help.")).ToBeVisibleAsync();

        await using var leaders = await browser.VisitAsync(server.Address);
        await leaders.SignInAsync(leader);
        await leaders.WaitUntilInteractiveAsync();
        await leaders.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the reviews" }).ClickAsync();
        await Assertions.Expect(leaders.Page.GetByText("A voice at her level would help.")).ToBeVisibleAsync();
        await leaders.AssertAccessibleAsync();
        await leaders.Page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = false }).Filter(new() { HasText = "Bramwell" }).Last.ClickAsync();
        var form = leaders.Page.GetByRole(AriaRole.Form, new() { Name = "Decision" });
        await form.GetByLabel("Support").CheckAsync();
        await form.GetByLabel("What is given").FillAsync("A call with their director");
        await form.GetByLabel("A note").FillAsync("Worth an hour of ours.");
        // Refused: nobody gives it, and no day is named.
        await form.GetByRole(AriaRole.Button, new() { Name = "Give this support" }).ClickAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("by whom and until when");
        await leaders.AssertAccessibleAsync();
        await form.GetByLabel("Who gives it").FillAsync("Ida Berg");
        await form.GetByLabel("Until", new() { Exact = true }).FillAsync(DayIn(server, 9));
        await form.GetByRole(AriaRole.Button, new() { Name = "Give this support" }).ClickAsync();
        await Assertions.Expect(leaders.Page.GetByRole(AriaRole.Heading, new() { Name = "What was decided" })).ToBeVisibleAsync();

        await Assertions.Expect(owners.Page.GetByText("Leadership decided: support")).ToBeVisibleAsync();
        await owners.Page.GetByRole(AriaRole.Button, new() { Name = "Given: A call with their director" }).ClickAsync();
        await owners.Page.GetByRole(AriaRole.Dialog).GetByLabel("What came of it").FillAsync("She opened the trial again.");
        await owners.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as given" }).ClickAsync();
        await Assertions.Expect(owners.Page.Locator("li.support")).ToContainTextAsync("She opened the trial again.");
        await owners.AssertAccessibleAsync();
        leaders.AssertNoComplaints();
        owners.AssertNoComplaints();
    }

    [Fact]
    public async Task Meeting_ByKeyboard_DecidesEachKindAndLeaves()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var leader = await server.AddAccountAsync(Role.Leadership);
        await server.EscalateDealAsync("First", owner, 900_000m);
        await server.EscalateDealAsync("Second", owner, 300_000m);
        await server.EscalateDealAsync("Third", owner, 90_000m);
        await server.EscalateDealAsync("Fourth", owner, 1_000m, drifts: false);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(leader);
        await visit.OpenInteractiveAsync("/reviews/meeting");
        var page = visit.Page;
        await Assertions.Expect(page.GetByText("1 of 4")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "First · Warehouse twin" })).ToBeVisibleAsync();

        await page.Locator("html[data-keys]").WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.GetByText("2 of 4")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByText("1 of 4")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("2");
        await page.GetByLabel("A note").FillAsync("Once more, with her in the room.");
        await visit.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.GetByText("2 of 4")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("3");
        await page.GetByLabel("Goes on from").FillAsync(DayIn(server, 40));
        await page.GetByLabel("What has to be true by then").FillAsync("The budget is approved");
        await page.GetByLabel("A note").FillAsync("Let it rest until their budget.");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.GetByText("3 of 4")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("4");
        await page.GetByLabel("A note").FillAsync("They build it themselves.");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.GetByText("4 of 4")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("5");
        await page.GetByLabel("A note").FillAsync("It came back by itself.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Every deal of this meeting is decided" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Reviews", Exact = true })).ToBeVisibleAsync();
        foreach (var kind in new[] { "Re-anchor again", "Pause", "Close as lost", "Back on track" })
        {
            await Assertions.Expect(page.GetByText(kind, new() { Exact = true })).ToBeVisibleAsync();
        }

        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Review_OfATeamsDeal_IsNotAManagersToReadOrDecide()
    {
        await using var server = await RevenosServer.StartAsync();
        TeamId north = new("north");
        await server.Services.GetRequiredService<PeopleDoor>().SaveTeam(new DirectoryTeam(north, "North", []), null, TestContext.Current.CancellationToken);
        var owner = await server.AddAccountAsync(Role.Owner);
        var manager = await server.AddAccountAsync(Role.Manager, manages: north);
        var escalated = await server.EscalateDealAsync("Bramwell & Sons", owner, team: north);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(manager);

        await visit.OpenInteractiveAsync($"/reviews/{escalated.Escalation}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "This review is not yours to read" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Form, new() { Name = "Decision" })).ToHaveCountAsync(0);
        await visit.OpenInteractiveAsync("/reviews");
        await Assertions.Expect(visit.Page.GetByText("None of your deals is before the leadership.")).ToBeVisibleAsync();
        await visit.Page.GotoAsync("/reviews/meeting");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Review meeting" })).ToHaveCountAsync(0);
        // A manager can say something for the review on the deal, which they see.
        await visit.OpenInteractiveAsync($"/deals/{escalated.Deal}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Say what the review should know" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reviews_OnAPhone_FitTheScreen()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var leader = await server.AddAccountAsync(Role.Leadership);
        var escalated = await server.EscalateDealAsync("Bramwell & Sons", owner);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.SignInAsync(leader);

        foreach (var path in new[] { "/reviews", $"/reviews/{escalated.Escalation}", $"/deals/{escalated.Deal}/review", "/reviews/meeting" })
        {
            await visit.OpenInteractiveAsync(path);
            await Assertions.Expect(visit.Page.GetByText("Their director stopped the trial.").First).ToBeVisibleAsync();
            await visit.AssertNoSidewaysScrollingAsync();
            await visit.AssertAccessibleAsync();
        }
    }

    private static string DayIn(RevenosServer server, int days) =>
        server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
