using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Browser;

/// <summary>The demo workspace, made once for all walks through it.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private RevenosServer? _server;

    public Uri Address => _server!.Address;

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync([("workspace", "demo")]);

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();
}

/// <summary>Everybody can walk through their whole product: no error, no broken policy, no barrier, in light and dark.</summary>
public sealed partial class ProductWalkTests(ChromiumBrowser browser, DemoServer demo) : IClassFixture<DemoServer>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task EveryPage_OfAnAdministrator_IsCleanAndAccessible(ColorScheme theme, int width)
    {
        await using var visit = await browser.VisitAsync(demo.Address, theme, width);
        await visit.SignInAsync("admin@demo.example", "demo workspace only");
        await visit.OpenInteractiveAsync("/");
        var deal = await visit.Page.Locator("main a[href*='/deals/']").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");

        foreach (var path in (string[])["/", "/board", deal.First(IsDeal), "/deals/new", "/deals/closed", "/playbooks", "/import", "/people", "/inbox", "/audit", "/settings/webhooks"])
        {
            await visit.OpenInteractiveAsync(path);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await visit.AssertAccessibleAsync();
            await visit.AssertNoSidewaysScrollingAsync();
        }

        visit.AssertNoComplaints();
    }

    [Theory]
    [InlineData("owner@demo.example", false)]
    [InlineData("manager@demo.example", false)]
    [InlineData("leader@demo.example", false)]
    [InlineData("admin@demo.example", true)]
    public async Task SignIn_InEachRole_OpensTodayAndOnlyItsOwnRooms(string email, bool administers)
    {
        await using var visit = await browser.VisitAsync(demo.Address);
        await visit.SignInAsync(email, "demo workspace only");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Today");
        await visit.OpenInteractiveAsync("/people");
        var heading = administers ? "People" : "This page is not yours to see";
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
    }

    [Theory]
    [InlineData("owner@demo.example")]
    [InlineData("manager@demo.example")]
    [InlineData("leader@demo.example")]
    public async Task Inbox_OnFirstStart_TellsWhoeverHasDealsHowTheyStand(string email)
    {
        await using var visit = await browser.VisitAsync(demo.Address);
        await visit.SignInAsync(email, "demo workspace only");

        await visit.OpenInteractiveAsync("/inbox");

        await Assertions.Expect(visit.Page.Locator("main li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Today_OfTheLeadership_BeginsWithFewOfEachNeedAndShowsAllOfOne()
    {
        await using var visit = await browser.VisitAsync(demo.Address);
        await visit.SignInAsync("leader@demo.example", "demo workspace only");
        await visit.OpenInteractiveAsync("/");
        var drifting = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Drifting now" });
        await Assertions.Expect(drifting.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(5);

        await drifting.GetByRole(AriaRole.Link, new() { NameRegex = AllOfThem() }).ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("all=drifting$"));
        await Assertions.Expect(drifting.GetByRole(AriaRole.Listitem).Nth(5)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Being observed" })).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Everything that needs you" }).ClickAsync();
        await Assertions.Expect(drifting.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(5);
    }

    [GeneratedRegex("^All ")]
    private static partial Regex AllOfThem();

    private static bool IsDeal(string path) => DealPath().IsMatch(path);

    [GeneratedRegex("/deals/[0-9a-f]{32}$")]
    private static partial Regex DealPath();
}
