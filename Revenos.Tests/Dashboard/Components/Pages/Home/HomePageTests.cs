using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Home;

/// <summary>Today as each role reads it, over deals of the test's own.</summary>
public sealed class HomePageTests : ControlContext, IClassFixture<RoleServer>
{
    private readonly RoleServer _server;
    private readonly Portfolio _portfolio;
    private readonly ViewerClock _clock;
    private HomeModel _model = null!;

    public HomePageTests(RoleServer server)
    {
        _server = server;
        _portfolio = new Portfolio(Time, NullLogger<Portfolio>.Instance);
        _clock = new ViewerClock(Time);
        _clock.Use("Europe/Vienna", "en-GB");
        Services.AddTransient(_ => _model);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task Page_WithoutADeal_TeachesAndOffersTheFirstStep()
    {
        var owner = await PageAsync(Role.Owner);
        Assert.Equal("No deals yet", owner.Find("h2").TextContent);
        Assert.Equal([Urls.NewDeal], Primary(owner));
        Assert.Contains("which of them are drifting", owner.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("An administrator can also import", owner.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutADealAsAnAdministrator_OffersTheImportFirst()
    {
        var administrator = await PageAsync(Role.Administrator);

        Assert.Equal([Urls.Import], Primary(administrator));
    }

    [Fact]
    public async Task Page_WhereNothingDrifts_IsCalmAndNamesTheNextOne()
    {
        _portfolio.Publish(Falling(1, Viewers.Now.AddDays(20)));

        var page = await PageAsync(Role.Administrator);

        Assert.Equal("Nothing needs you", page.Find("h2").TextContent);
        Assert.Contains("Account 1 · Deal 1", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Equal([Urls.Board()], Primary(page));
        Assert.Contains("none drifting", page.Find(".sum").TextContent, StringComparison.Ordinal);
        // What is told in the sentence is not listed a second time.
        Assert.DoesNotContain("Ahead, if nothing happens", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhereDealsDrift_HasASectionANeedAndOnePrimaryAction()
    {
        _portfolio.Publish([Drifting(1), Drifting(2), Falling(3, Viewers.Now.AddDays(3)), Falling(4, Viewers.Now.AddDays(20)), PortfolioDeals.Deal(5)]);

        var page = await PageAsync(Role.Administrator);

        Assert.Equal(["Drifting now", "Will drift within 7 days", "Ahead, if nothing happens"], Titles(page).Where(title => title != "One signal below"));
        Assert.Equal([Urls.Reanchor(PortfolioDeals.Id(1))], Primary(page));
        Assert.Contains("2 drifting", Told(page.Find(".sum")), StringComparison.Ordinal);
        Assert.Contains("1 more will drift within 7 days", Told(page.Find(".sum")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithReviewsThatWait_BeginsWithThemAndHasNoOtherPrimaryAction()
    {
        _portfolio.Publish([Escalated(1, Viewers.Now.AddDays(-1)), Escalated(2, Viewers.Now.AddDays(4)), Drifting(3)]);

        var leader = await PageAsync(Role.Leadership);

        Assert.Equal([Urls.Reviews], Primary(leader));
        Assert.StartsWith("2 deals wait for your decision, 1 past the review date. € 200 k in all.", Told(leader.Find("section.first")), StringComparison.Ordinal);
        Assert.True(leader.Markup.IndexOf("your decision", StringComparison.Ordinal) < leader.Markup.IndexOf("Drifting now", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    public async Task Page_WithReviewsOfOthers_SaysNothingOfThemToWhoMayNotDecide(Role role)
    {
        _portfolio.Publish(Escalated(1, Viewers.Now.AddDays(4)) with { Owner = await PersonAsync(role) });

        var page = await PageAsync(role);

        Assert.Empty(page.FindAll("section.first"));
        Assert.Equal("Before the leadership", page.Find("h2").TextContent);
        Assert.Single(Primary(page));
    }

    [Fact]
    public async Task Section_LongerThanAPage_ShowsTheFirstAndLeadsToAll()
    {
        _portfolio.Publish([.. Enumerable.Range(1, 30).Select(Drifting)]);

        var page = await PageAsync(Role.Administrator);

        Assert.Equal(Today.MostInSection, page.FindAll("li.item").Count);
        var more = page.Find("a.more");
        Assert.Equal(("All 30: Drifting now", NeedText.All(Need.Drifting)), (more.TextContent, more.GetAttribute("href")));
        Assert.Single(Primary(page));

        Services.GetRequiredService<NavigationManager>().NavigateTo(NeedText.All(Need.Drifting));

        page.WaitForAssertion(() => Assert.Equal(30, page.FindAll("li.item").Count));
        Assert.Empty(page.FindAll("a.more"));
        Assert.Equal(Urls.Home, page.Find(".trail a").GetAttribute("href"));
    }

    [Fact]
    public async Task Section_OfWhatOnlyWaits_IsShorterThanWhatNeedsSomebody()
    {
        _portfolio.Publish([Drifting(1), .. Enumerable.Range(2, 8).Select(Watched)]);

        var page = await PageAsync(Role.Administrator);

        Assert.Equal(["Drifting now", "One signal below"], Titles(page).Take(2));
        Assert.Equal(1 + 3, page.FindAll("li.item").Count);
        Assert.Equal("All 8: One signal below", page.Find("a.more").TextContent);
    }

    [Fact]
    public async Task Page_OfWhoDecides_DoesNotListTheReviewsASecondTime()
    {
        _portfolio.Publish([Escalated(1, Viewers.Now.AddDays(4)), Drifting(2)]);

        Assert.DoesNotContain("Before the leadership", Titles(await PageAsync(Role.Leadership)));
    }

    [Fact]
    public async Task Page_OfWhoDecidesWithNothingButReviews_SaysThatNothingElseNeedsThem()
    {
        _portfolio.Publish(Escalated(1, Viewers.Now.AddDays(4)));

        var page = await PageAsync(Role.Leadership);

        Assert.Equal("Nothing else needs you", page.Find("h2").TextContent);
        Assert.Equal([Urls.Reviews], Primary(page));
    }

    [Fact]
    public async Task Teams_ByName_AreCountedForWhoLooksAfterSeveral()
    {
        _portfolio.Publish([Drifting(1) with { Team = new TeamId("west") }, Drifting(2) with { Team = new TeamId("east") }, PortfolioDeals.Deal(3, team: "east"), PortfolioDeals.Deal(4, team: null)]);

        var rows = (await PageAsync(Role.Leadership)).FindAll("aside tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(Told)));

        Assert.Equal(["east 1 0 1", "west 1 0 0", "No team 0 0 1"], rows);
        Assert.Empty((await PageAsync(Role.Owner)).FindAll("aside table"));
    }

    [Fact]
    public async Task Page_DealChanges_IsDrawnAnewWithoutAnybodyAsking()
    {
        _portfolio.Publish(PortfolioDeals.Deal(1));
        var page = await PageAsync(Role.Administrator);
        Assert.Equal("Nothing needs you", page.Find("h2").TextContent);

        _portfolio.Publish(Drifting(1) with { Version = 2 });
        Time.Advance(Subscription.Spacing);

        page.WaitForAssertion(() => Assert.Equal("Drifting now", page.Find("h2").TextContent));
    }

    [Fact]
    public void Row_OfADeal_SaysStateValueWhyAndStep()
    {
        var item = Item();

        var row = Render<TodayRow>(parameters => parameters.Add(shown => shown.Item, item).Add(shown => shown.ShowsOwner, true).Add(shown => shown.IsFirst, true));

        Assert.Equal("Drifting", row.Find(".badge").TextContent.Trim());
        Assert.NotNull(row.Find(".badge svg"));
        Assert.Equal(Urls.Deal(item.Id), row.Find("a.name").GetAttribute("href"));
        Assert.Equal((item.Address, "Re-anchor: Acme <Ltd>"), (row.Find("a.button.primary").GetAttribute("href"), row.Find("a.button.primary").TextContent));
        Assert.Equal((item.Why, item.Note), (row.Find(".why").TextContent, row.Find(".note").TextContent));
        Assert.Equal("Ida Berg", row.Find(".avatar").GetAttribute("title"));
        Assert.Contains("€\u00A0210\u00A0k", row.Find(".end").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_OfOnesOwnDealFurtherDown_NamesNoOwnerAndIsNotPrimary()
    {
        var row = Render<TodayRow>(parameters => parameters.Add(shown => shown.Item, Item() with { Note = null }));

        Assert.Empty(row.FindAll(".avatar, .primary, .note"));
    }

    private static TodayItem Item() => new(
        PortfolioDeals.Id(1), "Acme <Ltd>", "Sensors", new Money(210_000m, "EUR"), "Ida Berg", RecoveryState.Drifting, "Drifting for 9 days.", "Re-anchor", Urls.Reanchor(PortfolioDeals.Id(1)), "A call lifts it.", null);

    private static PortfolioDeal Drifting(int number) => PortfolioDeals.Deal(number, velocityFalls: Viewers.Now.AddDays(-9), freshnessFalls: Viewers.Now.AddDays(-9));

    private static PortfolioDeal Watched(int number) => PortfolioDeals.Deal(number, velocityFalls: Viewers.Now.AddDays(-2), freshnessFalls: Viewers.Now.AddDays(30));

    private static PortfolioDeal Falling(int number, DateTimeOffset at) => PortfolioDeals.Deal(number, velocityFalls: at, freshnessFalls: at);

    private static PortfolioDeal Escalated(int number, DateTimeOffset reviewBy) => Drifting(number) is var deal
        ? deal with { Recovery = deal.Recovery with { Escalation = new EscalationMark(HistoryBuilder.IdOf(number), Viewers.Now.AddDays(-3), EscalationTrigger.ByHand, reviewBy) } }
        : deal;

    private static IEnumerable<string?> Primary(IRenderedComponent<HomePage> page) => page.FindAll(".primary").Select(action => action.GetAttribute("href"));

    private static IEnumerable<string> Titles(IRenderedComponent<HomePage> page) => page.FindAll("h2").Select(title => title.TextContent);

    private static string Told(AngleSharp.Dom.IElement part) =>
        string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<PersonId> PersonAsync(Role role) => (await (await _server.ViewersAsync(role)).CurrentAsync(Xunit.TestContext.Current.CancellationToken)).Person;

    private async Task<IRenderedComponent<HomePage>> PageAsync(Role role)
    {
        _model = new HomeModel(await _server.ViewersAsync(role), new ViewedPortfolio(_portfolio, _server.Get<AsOfPortfolio>(), _server.Get<Chronicle>()), _server.Get<DirectoryQuery>(), _clock, Time);
        var page = Render<HomePage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy]")));
        return page;
    }
}
