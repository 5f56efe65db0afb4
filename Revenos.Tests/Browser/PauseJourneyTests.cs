using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class PauseJourneyTests(ChromiumBrowser browser)
{
    // The real present, since browsers keep cookies by it; from there on the test moves it.
    private readonly ManualTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Owner_PausesADeal_TicksACriterion_AndReengagesWhenItIsDue()
    {
        await using var server = await StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await server.OpenDealAsync("Bramwell", owner, gate: "Problem agreed");
        await using (var visit = await browser.VisitAsync(server.Address))
        {
            await visit.SignInAsync(owner);
            await visit.OpenInteractiveAsync($"/deals/{deal}/pause");
            await PauseAsync(visit.Page);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The pause of Bramwell" })).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();

            // Taken back, the form is there again; laid to rest once more, a criterion comes true.
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Pause Bramwell" })).ToBeVisibleAsync();
            await PauseAsync(visit.Page);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tick off: The budget is there" }).ClickAsync();
            // Nothing comes true in the very instant in which the deal is laid to rest.
            _time.Advance(TimeSpan.FromMinutes(1));
            var dialog = visit.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Who said what").FillAsync("Ruth, by telephone");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Tick this off" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByText("Ruth, by telephone").First).ToBeVisibleAsync();
            visit.AssertNoComplaints();
        }

        var pause = Assert.Single((await LatestAsync(server, deal)).Pauses);
        _time.SleepTo(new DateTimeOffset(pause.ReengageOn, TimeOnly.MinValue, TimeSpan.Zero).AddDays(3).AddHours(9));

        await using var later = await browser.VisitAsync(server.Address);
        await later.SignInAsync(owner);
        await later.OpenInteractiveAsync("/pauses");
        await Assertions.Expect(later.Page.GetByText("3 days", new() { Exact = false }).First).ToBeVisibleAsync();
        await Assertions.Expect(later.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true }).GetByText("1 due")).ToBeVisibleAsync();
        await later.AssertAccessibleAsync();
        await later.Page.GetByRole(AriaRole.Link, new() { Name = "Say how it goes on with Bramwell" }).ClickAsync();
        await later.Page.GetByRole(AriaRole.Link, new() { Name = "Re-engage this deal" }).ClickAsync();
        await later.Page.GetByLabel("What has changed").FillAsync("The budget came");
        await later.AssertAccessibleAsync();
        await later.Page.GetByRole(AriaRole.Button, new() { Name = "Re-engage this deal" }).ClickAsync();
        await later.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == $"/deals/{deal}");
        later.AssertNoComplaints();

        var back = await LatestAsync(server, deal);
        Assert.Equal(DealStatus.Open, back.Status);
        Assert.Equal(2, back.Anchors.Length);
        // The browser's zone says where its days begin.
        Assert.InRange(back.Plan[0].Window.Start, _time.GetUtcNow().AddDays(-2), _time.GetUtcNow().AddDays(4));
        Assert.True(back.Plan[0].Window.Due > _time.GetUtcNow());
        Assert.NotNull(back.Pauses[0].DueSince);
    }

    [Fact]
    public async Task Owner_AttachesAFileWhileTickingACriterion_AndReengagesWithIt()
    {
        await using var server = await StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var deal = await server.OpenDealAsync("Bramwell", owner, gate: "Problem agreed");
        await server.RecordAsync(deal, 2, new NewFact(new DealPaused("Their budget comes later", Today.AddDays(10), ["The budget is there"], PauseKind.BudgetCycle)));
        _time.Advance(TimeSpan.FromMinutes(1));
        var proof = "%PDF-1.7 the board's minutes"u8.ToArray();
        await using (var visit = await browser.VisitAsync(server.Address))
        {
            await visit.SignInAsync(owner);
            await visit.OpenInteractiveAsync($"/deals/{deal}/pause");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tick off: The budget is there" }).ClickAsync();
            var dialog = visit.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Attach what shows it").CheckAsync();

            // A file that is not what its name says is refused at its field; what was chosen before stays.
            await dialog.GetByLabel("What it is").SelectOptionAsync(nameof(EvidenceKind.BudgetApproval));
            await dialog.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "minutes.pdf", MimeType = "application/pdf", Buffer = "<html></html>"u8.ToArray() });
            await Assertions.Expect(dialog.GetByText("What is in this file does not fit its name.")).ToBeVisibleAsync();
            await Assertions.Expect(dialog.GetByLabel("What it is")).ToHaveValueAsync(nameof(EvidenceKind.BudgetApproval));

            await dialog.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "minutes.pdf", MimeType = "application/pdf", Buffer = proof });
            await Assertions.Expect(dialog.GetByLabel("Title")).ToHaveValueAsync("minutes");
            await visit.AssertAccessibleAsync();
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Tick this off" }).ClickAsync();
            await Assertions.Expect(visit.Page.GetByText("shown by")).ToBeVisibleAsync();
            visit.AssertNoComplaints();
        }

        _time.SleepTo(new DateTimeOffset(Assert.Single((await LatestAsync(server, deal)).Pauses).ReengageOn, TimeOnly.MinValue, TimeSpan.Zero).AddHours(33));
        await using var later = await browser.VisitAsync(server.Address);
        await later.SignInAsync(owner);
        await later.OpenInteractiveAsync($"/deals/{deal}/pause");
        await later.Page.GetByRole(AriaRole.Link, new() { Name = "Re-engage this deal" }).ClickAsync();
        // Nothing is left open, so nobody has to say why it goes on.
        await Assertions.Expect(later.Page.GetByText("Everything that had to be true is.")).ToBeVisibleAsync();
        await later.Page.GetByRole(AriaRole.Button, new() { Name = "Re-engage this deal" }).ClickAsync();
        await later.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == $"/deals/{deal}");

        var back = await LatestAsync(server, deal);
        var piece = Assert.Single(back.Evidence);
        Assert.Equal((DealStatus.Open, piece.Id), (back.Status, Assert.Single(back.Pauses[0].Met).Evidence!.Value));
        var download = await later.Page.RunAndWaitForDownloadAsync(() => later.Page.Locator($"a[href='/deals/{deal}/evidence/{piece.Id}']").First.ClickAsync());
        Assert.Equal(("minutes.pdf", proof.Length), (download.SuggestedFilename, (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Length));
        later.AssertNoComplaints();
    }

    [Fact]
    public async Task Owner_ExtendsBeyondTheLimit_IsRefusedAndLeadershipAgrees()
    {
        await using var server = await StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        var leader = await server.AddAccountAsync(Role.Leadership);
        var deal = await server.OpenDealAsync("Bramwell", owner);
        await server.RecordAsync(deal, 1, new NewFact(new DealPaused("Their budget comes later", Today.AddDays(20), ["The budget is there"], PauseKind.BudgetCycle)));
        _time.Advance(TimeSpan.FromMinutes(1));
        await server.RecordAsync(deal, 2, new NewFact(new PauseExtended(Today.AddDays(30), "The board meets later", null)));

        _time.Advance(TimeSpan.FromMinutes(1));
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(owner);
        await visit.OpenInteractiveAsync($"/deals/{deal}/pause?step=extend");
        await Assertions.Expect(visit.Page.GetByText("A deal rests at most twice")).ToBeVisibleAsync();
        await ExtendAsync(visit.Page);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Equal(2, (await LatestAsync(server, deal)).Pauses.Length);

        await using var agrees = await browser.VisitAsync(server.Address);
        await agrees.SignInAsync(leader);
        await agrees.OpenInteractiveAsync($"/deals/{deal}/pause?step=extend");
        await agrees.Page.GetByLabel("Why it may all the same").FillAsync("The account is worth the wait");
        await ExtendAsync(agrees.Page);
        // The form goes once it is recorded.
        await agrees.Page.WaitForURLAsync($"**/deals/{deal}/pause");

        // Whoever looks on sees it without doing anything.
        await Assertions.Expect(visit.Page.GetByText("3 of 2")).ToBeVisibleAsync();
        await Assertions.Expect(agrees.Page.GetByRole(AriaRole.Heading, new() { Name = "The pause of Bramwell" })).ToBeVisibleAsync();
        var fact = (await HistoryAsync(server, deal)).Facts.Select(entry => entry.Content).OfType<PauseExtended>().Last();
        Assert.Equal("The account is worth the wait", fact.OverrideReason);
        agrees.AssertNoComplaints();
    }

    [Fact]
    public async Task Pauses_OnAPhoneAndByKeyboard_AreReached()
    {
        await using var server = await StartAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        foreach (var (account, days) in ((string, int)[])[("Anders", 40), ("Bramwell", 41), ("Corvin", 75)])
        {
            var deal = await server.OpenDealAsync(account, owner);
            await server.RecordAsync(deal, 1, new NewFact(new DealPaused("Their budget comes later", Today.AddDays(days), ["The budget is there"])));
        }

        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(owner);
        var month = Today.AddDays(40).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await visit.OpenInteractiveAsync($"/pauses?month={month}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "Anders" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("table[data-keys]")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "Anders" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"month={month}"));

        await visit.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Table)).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Corvin" }).First).ToBeVisibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        await visit.AssertAccessibleAsync();
        visit.AssertNoComplaints();
    }

    private Task<RevenosServer> StartAsync() => RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));

    private static async Task PauseAsync(IPage page)
    {
        await page.GetByLabel("Why it rests").SelectOptionAsync(nameof(PauseKind.BudgetCycle));
        await page.GetByLabel("In a sentence").FillAsync("Their budget is decided in spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "In 1 month", Exact = true }).ClickAsync();
        await page.GetByLabel("Criterion 1", new() { Exact = true }).FillAsync("The budget is there");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another" }).ClickAsync();
        await page.GetByLabel("Criterion 2", new() { Exact = true }).FillAsync("Ruth is back");
        await Assertions.Expect(page.GetByText("1 of 2")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause this deal" }).ClickAsync();
    }

    private static async Task ExtendAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "In 3 months", Exact = true }).ClickAsync();
        await page.GetByLabel("Why it rests longer").FillAsync("The board moved the meeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "Extend this pause" }).ClickAsync();
    }

    private static async Task<DealHistory> HistoryAsync(RevenosServer server, DealId deal) =>
        await server.Services.GetRequiredService<HistoryQuery>().Load(deal, TestContext.Current.CancellationToken);

    private static async Task<Deal> LatestAsync(RevenosServer server, DealId deal) => (await HistoryAsync(server, deal)).Latest()!;
}
