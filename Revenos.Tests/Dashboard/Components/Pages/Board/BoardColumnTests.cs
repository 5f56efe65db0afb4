using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class BoardColumnTests
{
    private readonly BoardColumn _column = new(new Stage(new StageId("discovery"), "Discovery"), BoardOrder.Value);

    [Theory]
    [InlineData(0, 10, 0, 10)]
    [InlineData(40, 20, 40, 20)]
    [InlineData(95, 20, 80, 20)]
    [InlineData(-5, 0, 0, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 40, 60)]
    [InlineData(int.MinValue, int.MinValue, 0, 1)]
    public void Show_AnyRequest_IsHeldWithinTheColumnAndWhatAScreenShows(int first, int rows, int expectedFirst, int expectedDrawn)
    {
        Fill(100);

        _column.Show(first, rows);

        Assert.Equal((expectedFirst, expectedDrawn), (_column.First, _column.Drawn));
        Assert.Equal(expectedDrawn, _column.Cards(Opened).Count);
    }

    [Fact]
    public void Cards_RowsInTheMiddle_KnowTheirPlace()
    {
        Fill(100);
        _column.Show(40, 20);

        var cards = _column.Cards(Opened);

        Assert.Equal(Enumerable.Range(41, 20), cards.Select(card => card.Position));
        Assert.All(cards, card => Assert.Equal(100, card.ColumnCount));
    }

    [Fact]
    public void Remove_ColumnBecomesShorterThanWhatIsShown_ShowsItsEnd()
    {
        Fill(100);
        _column.Show(80, 20);
        foreach (var number in Enumerable.Range(1, 70))
        {
            _column.Remove(Id(number));
        }

        Assert.Equal((10, 20), (_column.First, _column.Drawn));
    }

    [Fact]
    public void Cards_NothingChanged_AreTheSameAgain()
    {
        Fill(3);

        Assert.Same(_column.Cards(Opened), _column.Cards(Opened));
        Assert.Equal(_column.Cards(Opened), _column.Cards(Opened.AddTicks(1)).Select(card => card with { Standing = _column.Cards(Opened)[card.Position - 1].Standing }));
    }

    [Fact]
    public void Put_OneOfMany_LeavesTheOtherCardsEqual()
    {
        Fill(5);
        var before = _column.Cards(Opened);

        _column.Put(StandingDeal.Of(Deal(3, value: 3, name: "Another name", version: 2), Opened), isPending: false);

        Assert.Equal([Id(3)], _column.Cards(Opened).Except(before).Select(card => card.Id));
    }

    [Fact]
    public void Cards_FirstRowsAndFarOnes_StandInOneOrder()
    {
        Fill(500);
        IEnumerable<decimal> Values(int first)
        {
            _column.Show(first, 20);
            return _column.Cards(Opened).Select(card => card.Value.Amount);
        }

        Assert.Equal(Enumerable.Range(481, 20).Reverse().Select(value => (decimal)value), Values(0));
        Assert.Equal(Enumerable.Range(201, 20).Reverse().Select(value => (decimal)value), Values(280));
        Assert.Equal(Enumerable.Range(481, 20).Reverse().Select(value => (decimal)value), Values(0));
    }

    private void Fill(int deals) =>
        _column.Fill(Enumerable.Range(1, deals).Select(number => StandingDeal.Of(Deal(number, value: number), Opened)), totals: null);
}
