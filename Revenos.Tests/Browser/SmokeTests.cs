using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace Revenos.Tests.Browser;

public sealed class SmokeTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Home_Slash_GoesToTheSearchBox()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Owner));
        await visit.WaitUntilInteractiveAsync();

        await visit.Page.Keyboard.PressAsync("/");

        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task Home_SlashBeforeTheCircuit_KeepsTheFocusAndWhatIsTyped()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Owner));
        var typed = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync("/");
        var box = visit.Page.GetByRole(AriaRole.Searchbox);
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("halden");

        typed.SetResult();
        await visit.WaitUntilInteractiveAsync();

        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("halden");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/board\\?.*halden"));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        visit.AssertNoComplaints();
    }
}
