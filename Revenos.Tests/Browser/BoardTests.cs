using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

public sealed class BoardTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Drag_IntoAClosedGate_ExplainsAndPassesWithAReason()
    {
        await using var server = await EmptyAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Halden Works", owner, gate: "Problem agreed");
        await using var visit = await SignedInAsync(server, owner);
        var (first, second) = (Column(visit, server, 0), Column(visit, server, 1));

        await Card(first, "Halden Works").DragToAsync(second);

        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("“Problem agreed” is not complete and lacks a piece of evidence");
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = "Attach evidence" })).ToBeVisibleAsync();
        await Expect(Card(first, "Halden Works")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();

        await dialog.GetByRole(AriaRole.Textbox).FillAsync("The buyer signs on Friday");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Pass the gate" }).ClickAsync();

        await Expect(Card(second, "Halden Works")).ToBeVisibleAsync();
        await Expect(Card(second, "Halden Works")).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Expect(visit.Page.GetByText("Halden Works moved to")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(Card(second, "Halden Works")).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Keyboard_MoveAndUndo_NeedsNoPointer()
    {
        await using var server = await EmptyAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Norrby Papier", owner, value: 900_000);
        await server.OpenDealAsync("Ostia Foods", owner, value: 10_000);
        await using var visit = await SignedInAsync(server, owner, "/board?sort=value");
        var keys = visit.Page.Keyboard;

        await Link(visit, "Norrby Papier").FocusAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(Link(visit, "Ostia Foods")).ToBeFocusedAsync();
        await keys.PressAsync("m");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Move Ostia Foods");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");

        await Expect(Card(Column(visit, server, 2), "Ostia Foods")).ToBeVisibleAsync();
        // The focus went with the card.
        await Expect(Link(visit, "Ostia Foods")).ToBeFocusedAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).PressAsync("Enter");
        await Expect(Card(Column(visit, server, 0), "Ostia Foods")).ToBeVisibleAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task TwoBrowsers_OneMoves_TheOtherSeesItAndKeepsFocusAndPlace()
    {
        await using var server = await EmptyAsync();
        var leader = await server.AddAccountAsync(Role.Leadership);
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Kvist Energi", owner);
        await server.OpenDealAsync("Perrin Logistique", owner);
        await using var one = await SignedInAsync(server, owner);
        await using var other = await SignedInAsync(server, leader);
        await Link(other, "Perrin Logistique").FocusAsync();

        await Card(Column(one, server, 0), "Kvist Energi").DragToAsync(Column(one, server, 1));

        await Expect(Card(Column(other, server, 1), "Kvist Energi")).ToBeVisibleAsync();
        await Expect(Link(other, "Perrin Logistique")).ToBeFocusedAsync();

        // And when the card that has the focus is the one that moves.
        await Card(Column(one, server, 0), "Perrin Logistique").DragToAsync(Column(one, server, 1));
        await Expect(Card(Column(other, server, 1), "Perrin Logistique")).ToBeVisibleAsync();
        await Expect(Link(other, "Perrin Logistique")).ToBeFocusedAsync();
        one.AssertNoComplaints();
        other.AssertNoComplaints();
    }

    [Fact]
    public async Task Filters_ChosenInTheMenus_StandInTheAddressAndSurviveAReload()
    {
        await using var server = await EmptyAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("Lindqvist Rail", owner, value: 190_000);
        await server.OpenDealAsync("Mirador Hotels", owner, value: 20_000);
        await using var visit = await SignedInAsync(server, owner);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Value: any" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "100,000 to 250,000" }).ClickAsync();
        await Expect(Link(visit, "Mirador Hotels")).ToHaveCountAsync(0);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("from=100000&to=250000"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Fold {server.FirstPipeline().Stages[1].Name}" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("folded="));

        await visit.Page.ReloadAsync();
        await visit.Page.Locator("[data-row][data-ready]").WaitForAsync();

        await Expect(Link(visit, "Lindqvist Rail")).ToBeVisibleAsync();
        await Expect(Link(visit, "Mirador Hotels")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Unfold {server.FirstPipeline().Stages[1].Name}" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        await Expect(Link(visit, "Mirador Hotels")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(Link(visit, "Mirador Hotels")).ToHaveCountAsync(0);
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Scroll_ManyDeals_DrawsFewAndReachesTheLast()
    {
        await using var server = await EmptyAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        for (var number = 1; number <= 120; number++)
        {
            await server.OpenDealAsync($"Buyer {number:000}", owner);
        }

        await using var visit = await SignedInAsync(server, owner, "/board?sort=account");
        var cards = visit.Page.Locator("[data-deal]");
        await Expect(visit.Page.GetByText("120 open deals")).ToBeVisibleAsync();
        await Expect(Link(visit, "Buyer 001")).ToBeVisibleAsync();
        Assert.InRange(await cards.CountAsync(), 4, 40);
        // What the sheet draws is what the columns reckon with.
        var step = await visit.Page.EvaluateAsync<double>(
            "() => { const [a, b] = document.querySelectorAll('[data-deal]'); return b.getBoundingClientRect().top - a.getBoundingClientRect().top; }");
        Assert.Equal(BoardColumn.RowHeight, step);

        await visit.Page.EvaluateAsync("() => { const rows = document.querySelector('[data-rows]').parentElement; rows.scrollTop = rows.scrollHeight; }");

        await Expect(Link(visit, "Buyer 120")).ToBeInViewportAsync();
        Assert.InRange(await cards.CountAsync(), 4, 40);
        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440, 900)]
    [InlineData(ColorScheme.Dark, 1440, 900)]
    [InlineData(ColorScheme.Light, 390, 844)]
    [InlineData(ColorScheme.Dark, 390, 844)]
    public async Task Board_EachThemeAndSize_IsAccessibleAndStaysWithinTheScreen(ColorScheme theme, int width, int height)
    {
        await using var server = await EmptyAsync();
        var owner = await server.AddAccountAsync(Role.Owner);
        await server.OpenDealAsync("An account with a name so long that no card of any board can hold it", owner, gate: "Problem agreed");
        await using var visit = await browser.VisitAsync(server.Address, theme, width, height);
        await visit.SignInAsync(owner);
        await visit.OpenInteractiveAsync("/board");
        await Expect(visit.Page.Locator("[data-deal]").First).ToBeVisibleAsync();

        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }

    private static Task<RevenosServer> EmptyAsync() => RevenosServer.StartAsync([("workspace", "empty")]);

    private async Task<BrowserVisit> SignedInAsync(RevenosServer server, string email, string path = "/board")
    {
        var visit = await browser.VisitAsync(server.Address, width: 1440, height: 900);
        await visit.SignInAsync(email);
        await visit.OpenInteractiveAsync(path);
        await visit.Page.Locator("[data-row][data-ready]").WaitForAsync();
        return visit;
    }

    private static ILocator Column(BrowserVisit visit, RevenosServer server, int index) =>
        visit.Page.Locator($"[data-stage=\"{server.FirstPipeline().Stages[index].Id}\"]");

    private static ILocator Card(ILocator column, string account) => column.Locator("[data-deal]", new() { HasText = account });

    private static ILocator Link(BrowserVisit visit, string account) => visit.Page.Locator("[data-deal] a", new() { HasText = account });
}
