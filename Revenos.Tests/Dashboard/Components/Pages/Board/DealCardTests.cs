using Bunit;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class DealCardTests : ControlContext
{
    private static readonly DateTimeOffset LongAgo = Viewers.Now.AddDays(-9);

    public static TheoryData<DealState, string, string> States => new()
    {
        { DealState.OnTrack, "On track", "holds" },
        { DealState.Watch, "Watch", "drifts Thu 3 Dec" },
        { DealState.Drifting, "Drifting", "for 9 days" },
        { DealState.Paused, "Paused", "back Mon 18 Jan 2027" },
    };

    [Theory, MemberData(nameof(States))]
    public void Card_InEachState_SaysItInAWordAShapeAndWhatIsAhead(DealState state, string word, string outlook)
    {
        var card = Rendered(DealIn(state));

        Assert.Equal(word, card.Find(".badge").TextContent.Trim());
        Assert.NotEmpty(card.Find(".badge svg").InnerHtml);
        Assert.Equal(outlook, card.Find(".outlook").TextContent);
    }

    [Fact]
    public void Card_InEachState_HasAShapeOfItsOwn()
    {
        var shapes = States.Select(row => Rendered(DealIn(row.Data.Item1)).Find(".badge svg").InnerHtml);

        Assert.Distinct(shapes);
    }

    [Fact]
    public void Outlook_DriftingSinceThisMorning_SaysToday() =>
        Assert.Equal("since today", Rendered(PortfolioDeals.Deal(velocityFalls: LongAgo, freshnessFalls: Viewers.Now.AddHours(-2))).Find(".outlook").TextContent);

    [Fact]
    public void Bars_OfAnOpenDeal_AreFourAndTheUnknownAskAQuestion()
    {
        // Nobody logs engagements, and no milestone is complete yet.
        var card = Rendered(PortfolioDeals.Deal());

        Assert.Equal(4, card.FindAll(".bars .track").Count);
        Assert.Equal(2, card.FindAll(".bars .track.unknown").Count);
        Assert.Equal(["?", "?"], card.FindAll(".bars .labels span").Select(label => label.TextContent[^1..]).Where(last => last == "?"));
        Assert.Contains("unknown", card.Find(".bars svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_OfARestingDeal_AreNotThere() => Assert.Empty(Rendered(DealIn(DealState.Paused)).FindAll(".bars"));

    [Fact]
    public void Next_WithAStepThatHolds_SaysTheStep()
    {
        var hold = new HoldingStep(Signal.EngagementDensity, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], null, ""), 0.3, 0.63, null, 1, "Ruth Bramwell");

        Assert.Equal("Hold a call with Ruth Bramwell", Next(new NextStep(hold, "Problem agreed", Viewers.Now.AddDays(3))));
    }

    [Fact]
    public void Next_WithoutOne_SaysTheMilestoneAndItsDay()
    {
        Assert.Equal("Problem agreed by Thu 26 Nov", Next(new NextStep(null, "Problem agreed", Viewers.Now.AddDays(4))));
        Assert.Equal("Problem agreed, due Wed 18 Nov", Next(new NextStep(null, "Problem agreed", Viewers.Now.AddDays(-4))));
        Assert.Equal("The budget is there", Next(new NextStep(null, "The budget is there", null)));
        Assert.Equal("", Next(NextStep.None));
    }

    [Fact]
    public void Card_Deal_LeadsToItsPageAndSaysItsPlaceAmongAll()
    {
        var card = Rendered(PortfolioDeals.Deal(7, account: "Bramwell & <Sons>", value: 210_000));

        Assert.Equal($"/deals/{PortfolioDeals.Id(7)}", card.Find("a.title").GetAttribute("href"));
        Assert.Equal("Bramwell & <Sons>", card.Find("a.title").TextContent);
        Assert.Equal(("3", "12"), (card.Find("li").GetAttribute("aria-posinset"), card.Find("li").GetAttribute("aria-setsize")));
        Assert.Contains("€\u00A0210\u00A0k", card.Markup, StringComparison.Ordinal);
        Assert.Equal("Ida Berg", card.Find(".avatar").GetAttribute("title"));
    }

    [Fact]
    public void Menu_Chosen_AsksWhereThatDealShouldGo()
    {
        DealId? asked = null;
        var card = Render<DealCard>(parameters => parameters.Add(shown => shown.Card, Card(PortfolioDeals.Deal(7))).Add(shown => shown.OnMove, deal => asked = deal));

        card.Find("button[aria-label='Move Account 7, Deal 7']").Click();

        Assert.Equal(PortfolioDeals.Id(7), asked);
    }

    [Fact]
    public void Card_MoveUnderWay_SaysThatItIsBusy()
    {
        var card = Render<DealCard>(parameters => parameters.Add(shown => shown.Card, Card(PortfolioDeals.Deal()) with { IsPending = true }));

        Assert.Equal("true", card.Find("li.pending").GetAttribute("aria-busy"));
        Assert.Null(Rendered(PortfolioDeals.Deal()).Find("li").GetAttribute("aria-busy"));
    }

    [Fact]
    public void Render_AnEqualCard_IsNotDrawnAgain()
    {
        var card = Rendered(PortfolioDeals.Deal());
        var drawn = card.RenderCount;

        card.Render(parameters => parameters.Add(shown => shown.Card, Card(PortfolioDeals.Deal())));
        Assert.Equal(drawn, card.RenderCount);

        card.Render(parameters => parameters.Add(shown => shown.Card, Card(PortfolioDeals.Deal(name: "Another name"))));
        Assert.Equal(drawn + 1, card.RenderCount);
        Assert.Contains("Another name", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_DayPassesAndNoSignalMoves_CountsTheDaysOn()
    {
        // Both signals are as low as they get: from day to day the deal itself is the same.
        var deal = DealIn(DealState.Drifting);
        var card = Rendered(deal);
        Time.Advance(TimeSpan.FromDays(1));

        card.Render(parameters => parameters.Add(shown => shown.Card, Card(deal, Viewers.Now.AddDays(1))));

        Assert.Equal("for 10 days", card.Find(".outlook").TextContent);
    }

    private static PortfolioDeal DealIn(DealState state) => state switch
    {
        DealState.Watch => PortfolioDeals.Deal(velocityFalls: LongAgo, freshnessFalls: new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero)),
        DealState.Drifting => PortfolioDeals.Deal(velocityFalls: LongAgo, freshnessFalls: LongAgo),
        DealState.Paused => PortfolioDeals.Deal(pausedUntil: new DateOnly(2027, 1, 18)),
        _ => PortfolioDeals.Deal(),
    };

    private static BoardCard Card(PortfolioDeal deal, DateTimeOffset? at = null) =>
        BoardCard.Of(StandingDeal.Of(deal, at ?? Viewers.Now), at ?? Viewers.Now, 3, 12, isPending: false);

    private string Next(NextStep next) => Rendered(PortfolioDeals.Deal(next: next)).Find(".next").TextContent;

    private IRenderedComponent<DealCard> Rendered(PortfolioDeal deal) => Render<DealCard>(parameters => parameters.Add(shown => shown.Card, Card(deal)));
}
