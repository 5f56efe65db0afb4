using Microsoft.Playwright;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class SmokeTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Home_Slash_GoesToTheSearchBox()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.OpenInteractiveAsync("/");
        var search = visit.Page.GetByRole(AriaRole.Searchbox);
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-keyshortcuts", "/");

        await visit.Page.Keyboard.PressAsync("/");

        await Assertions.Expect(search).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }
}
