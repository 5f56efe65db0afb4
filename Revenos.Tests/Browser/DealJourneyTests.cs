using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class DealJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Deal_LogAnEngagement_MovesTheSignalAndUndoMovesItBack()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await OpenAsync(server, owner);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(owner);
        var page = await ShowAsync(visit, deal);
        var gauge = page.GetByRole(AriaRole.Img, new() { NameString = "Engagement" }).First;
        await Assertions.Expect(gauge).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("below its threshold"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Log an engagement" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("How").SelectOptionAsync("Workshop");
        await dialog.GetByLabel("Ruth Bramwell").CheckAsync();
        await Assertions.Expect(dialog.GetByText("Engagement density")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Log this workshop" }).ClickAsync();

        await Assertions.Expect(page.GetByText("just now").First).ToBeVisibleAsync();
        await Assertions.Expect(gauge).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("at or above its threshold"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(gauge).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("below its threshold"));
        await Assertions.Expect(page.Locator("#story").GetByText("Taken back")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Deal_AttachAFile_RefusesOtherTypesAndServesItAsADownload()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await OpenAsync(server, owner);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(owner);
        var page = await ShowAsync(visit, deal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        var file = dialog.Locator("input[type=file]");

        await file.SetInputFilesAsync(new FilePayload { Name = "page.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes("<script>1</script>") });
        await Assertions.Expect(dialog.GetByText("Files of this type are not taken.")).ToBeVisibleAsync();
        await file.SetInputFilesAsync(new FilePayload { Name = "Trial.pdf", MimeType = "text/html", Buffer = "%PDF-1.7 body"u8.ToArray() });
        await Assertions.Expect(dialog.GetByText("Trial.pdf")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Attach this evidence" }).ClickAsync();

        var link = page.GetByRole(AriaRole.Link, new() { Name = "Trial", Exact = true });
        var address = await link.GetAttributeAsync("href");
        var answer = await page.Context.APIRequest.GetAsync($"{server.Address}{address!.TrimStart('/')}");
        Assert.Equal("%PDF-1.7 body", await answer.TextAsync());
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        Assert.StartsWith("attachment;", answer.Headers["content-disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        visit.AssertNoComplaints();

        // Somebody who does not see the deal is told that there is nothing.
        await using var other = await browser.VisitAsync(server.Address);
        await other.SignInAsync(await server.AddAccountAsync(Role.Owner, "other@example.test"));
        Assert.Equal(404, (await other.Page.Context.APIRequest.GetAsync($"{server.Address}{address.TrimStart('/')}")).Status);
        await other.Page.GotoAsync($"/deals/{deal}");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Name = "No such deal" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Deal_ChangedByAnotherWhileAFormIsOpen_ShowsItAndAppliesMineOnTop()
    {
        await using var server = await RevenosServer.StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await OpenAsync(server, owner);
        await using var one = await browser.VisitAsync(server.Address);
        await one.SignInAsync(owner);
        await ShowAsync(one, deal);
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Log an engagement" }).ClickAsync();
        var dialog = one.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What it was about").FillAsync("Mine, typed before");

        await RecordAsync(server, deal, new RationaleConfirmed("Theirs, recorded meanwhile"));

        await Assertions.Expect(dialog.GetByText("Theirs, recorded meanwhile")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByLabel("What it was about")).ToHaveValueAsync("Mine, typed before");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Apply mine on top" }).ClickAsync();
        var story = one.Page.Locator("#story");
        await Assertions.Expect(story.GetByText("Mine, typed before")).ToBeVisibleAsync();
        await Assertions.Expect(story.GetByText("Theirs, recorded meanwhile")).ToBeVisibleAsync();
        one.AssertNoComplaints();
    }

    // The chart is drawn by the browser, last of all: from then on every part answers.
    private static async Task<IPage> ShowAsync(BrowserVisit visit, DealId deal)
    {
        await visit.OpenInteractiveAsync($"/deals/{deal}");
        await Assertions.Expect(visit.Page.Locator(".chart svg")).ToBeVisibleAsync();
        return visit.Page;
    }

    private static async Task<DealId> OpenAsync(RevenosServer server, string owner)
    {
        // The account's person was made beside the door that tells the directory.
        await server.Services.GetRequiredService<DirectoryQuery>().Refresh(TestContext.Current.CancellationToken);
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var deal = server.Services.GetRequiredService<IdSource>().NewDeal();
        var opened = now.AddDays(-40).Stored();
        var sales = StoreOpening.Sales;
        ImmutableArray<Milestone> plan =
        [
            new(new MilestoneId("problem"), "Problem agreed", MilestoneType.Discovery, sales.Stages[0].Id, new(opened, opened.AddDays(20)), "", "", EvidenceRequirement.None),
            new(new MilestoneId("trial"), "Trial", MilestoneType.Validation, sales.Stages[1].Id, new(opened.AddDays(15), opened.AddDays(60)), "", "", EvidenceRequirement.None),
        ];
        await RecordManyAsync(server, new DealChange(deal, 0,
        [
            new(new DealOpened("Warehouse twin", "Bramwell & Sons", new PersonId(owner), null, sales.Id, sales.Stages[0].Id, new Money(210_000m, "EUR"), null, null, Tracking.Full), opened),
            new(new PlanAnchored(plan, ""), opened),
            new(new StakeholderAdded("Ruth Bramwell", "Plant director", Authority.DecisionMaker), opened.AddDays(1)),
            new(new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.DecisionMaker, "The first meeting"), opened.AddDays(2)),
            new(new MilestoneCompleted(new MilestoneId("problem"), ""), opened.AddDays(18)),
        ]));
        return deal;
    }

    private static Task RecordAsync(RevenosServer server, DealId deal, Fact fact) => RecordManyAsync(server, new DealChange(deal, 0, [new(fact)]));

    private static async Task RecordManyAsync(RevenosServer server, DealChange change)
    {
        var outcome = await server.Services.GetRequiredService<DealDoor>()
            .RecordMany([change], FactSource.App, viewer: null, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(outcome.Value!.Deals).Refusal);
    }
}
