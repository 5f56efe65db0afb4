using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

public sealed class SecurityTests(ChromiumBrowser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenPage_OfAnAccountDisabledHere_EndsAtOnce()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(email);
        await visit.WaitUntilInteractiveAsync();

        await server.Services.GetRequiredService<UserAccounts>().DisableAsync(email, UserAccounts.Operator, Cancel);

        await visit.Page.WaitForURLAsync("**/account/sign-in**");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task OpenPage_OfAnAccountDemotedByAnotherProcess_EndsWithTheNextLook()
    {
        var clock = new ManualTimeProvider(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var email = await server.AddAccountAsync(Role.Administrator);
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(email);
        await visit.WaitUntilInteractiveAsync();
        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContextAsync(Cancel))
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.SecurityStamp, "changed elsewhere"), Cancel);
        }

        clock.Advance(AccountWatch.Interval);

        await visit.Page.WaitForURLAsync("**/account/sign-in**");
        Assert.True(AccountWatch.Interval + CircuitConnections.Farewell < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task SignOut_InOneTab_EndsTheOthers()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Owner));
        await visit.WaitUntilInteractiveAsync();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await other.Locator("[data-interactive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await other.GetByRole(AriaRole.Button, new() { Name = "Account of" }).ClickAsync();
        await other.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();

        await other.WaitForURLAsync("**/account/signed-out");
        await visit.Page.WaitForURLAsync("**/account/sign-in**");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AccountPages_OnAPhone_ViolateNoPolicyAndAreAccessible(ColorScheme theme)
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address, theme, width: 390);
        await WalkAsync(visit, "/account/sign-in", "/set-up", "/account/signed-out", "/account/new-password?code=none");

        await visit.SignInAsync(await server.AddAccountAsync(Role.Administrator));
        await WalkAsync(visit, "/account", "/account/password", "/people");

        visit.AssertNoComplaints();
    }

    [Fact]
    public async Task People_AddsSomebodyWhoChoosesAPasswordAndSignsIn()
    {
        await using var server = await RevenosServer.StartAsync();
        await using var visit = await browser.VisitAsync(server.Address);
        await visit.SignInAsync(await server.AddAccountAsync(Role.Administrator));
        await visit.OpenInteractiveAsync("/people");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("E-mail").FillAsync("ruth@example.test");
        await dialog.GetByLabel("Name").FillAsync("Ruth Bramwell");
        await dialog.GetByLabel("Role").SelectOptionAsync("Leadership");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add and make a link" }).ClickAsync();
        var link = await visit.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
        await visit.AssertAccessibleAsync();
        visit.AssertNoComplaints();

        await using var hers = await browser.VisitAsync(server.Address);
        await hers.Page.GotoAsync(link);
        await hers.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(TestAccounts.Password);
        await hers.Page.GetByLabel("New password again").FillAsync(TestAccounts.Password);
        await hers.Page.GetByRole(AriaRole.Button, new() { Name = "Set password and sign in" }).ClickAsync();
        await hers.Page.WaitForURLAsync(server.Address.ToString());
        await hers.WaitUntilInteractiveAsync();
        hers.AssertNoComplaints();
    }

    private static async Task WalkAsync(BrowserVisit visit, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(path);
            await visit.AssertAccessibleAsync();
            await visit.AssertNoSidewaysScrollingAsync();
        }
    }
}
