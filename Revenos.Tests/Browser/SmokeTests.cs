using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

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

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }
}
