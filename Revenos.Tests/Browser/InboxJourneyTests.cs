using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

/// <summary>An owner has a page open while somebody else brings their deal before the leadership.</summary>
public sealed class InboxJourneyTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task Bell_OfTheOwner_RisesWhileTheyLookAndLeadsToTheDeal()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        var accounts = await server.Services.GetRequiredService<AccountQuery>().AllAsync(TestContext.Current.CancellationToken);
        var owner = accounts.Single(account => account.Email == email).Viewer.Person;
        var deal = await server.OpenDealAsync("Bramwell & Sons", owner.Value);

        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(email);
        await visit.OpenInteractiveAsync("/");
        var bell = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Inbox" });
        await Assertions.Expect(bell).ToHaveAccessibleNameAsync("Inbox, nothing new");

        var reviewBy = server.Services.GetRequiredService<DirectoryQuery>().Current.Recovery.ReviewBy(server.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await server.RecordAsync(deal, 1, new NewFact(new DealEscalated(EscalationTrigger.ByHand, "The board has to decide.", reviewBy)));

        await Assertions.Expect(bell).ToHaveAccessibleNameAsync("Inbox, 1 new");
        await bell.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inbox");
        await Assertions.Expect(visit.Page.GetByText("Before the leadership")).ToBeVisibleAsync();
        await visit.AssertAccessibleAsync();
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Bramwell & Sons" }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("review", StringComparison.Ordinal));
        await Assertions.Expect(bell).ToHaveAccessibleNameAsync("Inbox, nothing new");
        visit.AssertNoComplaints();
    }
}
