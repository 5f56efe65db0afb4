using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

/// <summary>A server that is killed and started again: people go on where they were.</summary>
public sealed class RestartTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Board_AfterTheServerWasKilledAndStartedAgain_GoesOnWithoutSigningIn()
    {
        using var data = new TemporaryFolder();
        string email;
        await using (var seed = await RevenosServer.StartAsync([("Data:Folder", data.Path)]))
        {
            email = await seed.AddAccountAsync(Role.Leadership);
            await seed.OpenDealAsync("Halden Works", email);
        }

        string[] arguments = [$"--Data:Folder={data.Path}", "--workspace=empty"];
        var (first, address) = await RevenosProcess.ServeAsync(arguments);
        await using var visit = await browser.VisitAsync(address);
        await using (first)
        {
            await visit.SignInAsync(email);
            await visit.OpenInteractiveAsync("/board?sort=value");
            await first.KillAsync();
        }

        await Assertions.Expect(visit.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        var (second, _) = await RevenosProcess.ServeAsync(arguments, address.ToString());
        await using (second)
        {
            await visit.OpenInteractiveAsync("/board?sort=value");

            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Board");
            await Assertions.Expect(visit.Page.Locator("[data-deal]", new() { HasText = "Halden Works" })).ToBeVisibleAsync();
        }
    }
}
