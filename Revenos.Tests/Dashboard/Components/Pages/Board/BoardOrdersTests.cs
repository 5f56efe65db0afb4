using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class BoardOrdersTests
{
    private static readonly PortfolioDeal[] Deals =
    [
        Deal(1, account: "Zeta", value: 10),
        Deal(2, account: "alpha", value: 500, velocityFalls: Opened.AddDays(5), freshnessFalls: Opened.AddDays(20)),
        Deal(3, account: "Beta", value: 40, freshnessFalls: Opened),
        Deal(4, account: "Gamma", value: 30, velocityFalls: Opened, freshnessFalls: Opened),
        Deal(5, account: "Delta", value: 900, pausedUntil: new DateOnly(2027, 1, 1)),
        Deal(6, account: "Eta", value: 20) with { ExpectedClose = new DateOnly(2026, 12, 24), StageSince = Opened.AddDays(-90) },
    ];

    [Theory]
    [InlineData(BoardOrder.Attention, new[] { 4, 3, 2, 6, 1, 5 })]
    [InlineData(BoardOrder.Value, new[] { 5, 2, 3, 4, 6, 1 })]
    [InlineData(BoardOrder.Drift, new[] { 4, 2, 3, 6, 1, 5 })]
    [InlineData(BoardOrder.Close, new[] { 6, 1, 2, 3, 4, 5 })]
    [InlineData(BoardOrder.InStage, new[] { 6, 1, 2, 3, 4, 5 })]
    [InlineData(BoardOrder.Account, new[] { 2, 3, 5, 6, 4, 1 })]
    public void Comparer_EachOrder_PutsFirstWhatItNames(BoardOrder order, int[] expected)
    {
        var sorted = Deals.Select(deal => StandingDeal.Of(deal, Opened)).Order(order.Comparer());

        Assert.Equal(expected.Select(Id), sorted.Select(deal => deal.Id));
    }

    [Theory]
    [InlineData(BoardOrder.Attention)]
    [InlineData(BoardOrder.Close)]
    public void Comparer_EqualDeals_NeverTie(BoardOrder order)
    {
        var (one, other) = (StandingDeal.Of(Deal(1), Opened), StandingDeal.Of(Deal(2), Opened));

        Assert.NotEqual(0, order.Comparer().Compare(one, other));
        Assert.Equal(0, order.Comparer().Compare(one, one));
    }
}
