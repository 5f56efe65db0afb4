using Microsoft.Playwright;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class SmokeTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Home_Click_AnswersThroughTheCircuit()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.OpenInteractiveAsync("/");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "What is drift?" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("A deal drifts when")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertNoSidewaysScrollingAsync();
        visit.AssertNoComplaints();
    }
}
