using Bunit;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class StageColumnTests : ControlContext
{
    private const int Deals = 1_200;

    private readonly BoardColumn _column = new(new Stage(new StageId("discovery"), "Discovery"), BoardOrder.Value);

    [Fact]
    public void Head_OfManyDeals_CountsAndSumsThemAllAndNotOnlyThoseDrawn()
    {
        Fill(Deals);

        var column = Rendered();

        Assert.Equal("1,200", column.Find("h2 .count").TextContent);
        var sums = column.FindAll(".sum");
        // 1 to 1,200 thousand; every other one in dollars. A proof weighs 0.6.
        Assert.Equal(("€\u00A0360,000,000 +\u00A0$\u00A0360,600,000", "€\u00A0360.00\u00A0M +\u00A0$\u00A0360.60\u00A0M"), (sums[0].GetAttribute("title"), sums[0].TextContent));
        Assert.EndsWith("€\u00A0216,000,000 +\u00A0$\u00A0216,360,000", sums[1].GetAttribute("title"), StringComparison.Ordinal);
        Assert.StartsWith("weighted ", sums[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("1200 on track", column.Find(".strip").GetAttribute("aria-label"));
    }

    [Fact]
    public void Rows_OfManyDeals_AreThoseInSightAndSpaceForTheOthers()
    {
        Fill(Deals);
        _column.Show(400, 20);

        var column = Rendered();

        Assert.Equal(20, column.FindAll("li.card").Count);
        Assert.Equal("401", column.Find("li.card").GetAttribute("aria-posinset"));
        var heights = column.FindAll("li.space svg").Select(space => int.Parse(space.GetAttribute("height")!, null));
        Assert.Equal([400 * BoardColumn.RowHeight, (Deals - 420) * BoardColumn.RowHeight], heights);
        Assert.All(column.FindAll("li.space"), space => Assert.Equal("true", space.GetAttribute("aria-hidden")));
        Assert.Equal(("1200", "400", "20"), (Data(column, "rows"), Data(column, "first"), Data(column, "drawn")));
    }

    [Fact]
    public void Fold_Asked_TellsWhichStageAndFoldedKeepsNameAndCountAlone()
    {
        Fill(3);
        StageId? folded = null;
        var column = Rendered(onFold: stage => folded = stage);

        column.Find("button[aria-label='Fold Discovery']").Click();
        Assert.Equal(new StageId("discovery"), folded);
        column.Render(parameters => parameters.Add(shown => shown.IsFolded, true));

        Assert.Empty(column.FindAll(".sum, li.card, .rows"));
        Assert.Equal("3", column.Find("h2 .count").TextContent);
        Assert.Equal("false", column.Find("button[aria-label='Unfold Discovery']").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Rows_OfAnEmptyColumn_SayWhy()
    {
        Assert.Equal("No deal is in this stage.", Rendered().Find(".none").TextContent);
        Assert.Equal("No deal here matches.", Render<StageColumn>(parameters => parameters.Add(shown => shown.Column, _column).Add(shown => shown.At, Viewers.Now).Add(shown => shown.IsNarrowed, true)).Find(".none").TextContent);
        // Nothing to scroll is no stop on the way of the Tab key.
        Assert.Null(Rendered().Find(".rows").GetAttribute("tabindex"));
    }

    [Fact]
    public void Render_NothingChanged_DrawsNeitherTheColumnNorItsCardsAgain()
    {
        Fill(5);
        var column = Rendered();
        var cards = column.FindComponents<DealCard>();
        var drawn = (column.RenderCount, cards.Sum(card => card.RenderCount));

        column.Render(parameters => parameters.Add(shown => shown.At, Viewers.Now));

        Assert.Equal(drawn, (column.RenderCount, cards.Sum(card => card.RenderCount)));
    }

    [Fact]
    public void Render_OneDealOfMany_DrawsThatCardAlone()
    {
        Fill(5);
        var column = Rendered();
        var before = column.FindComponents<DealCard>().ToDictionary(card => card.Instance.Card.Id, card => card.RenderCount);

        _column.Put(StandingDeal.Of(Of(3) with { Name = "Another name", Version = 2 }, Viewers.Now), isPending: false);
        column.Render(parameters => parameters.Add(shown => shown.At, Viewers.Now));

        var drawn = column.FindComponents<DealCard>().Where(card => card.RenderCount > before[card.Instance.Card.Id]);
        Assert.Equal([Id(3)], drawn.Select(card => card.Instance.Card.Id));
        Assert.Contains("Another name", column.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_IsNamedByItsHeading()
    {
        Fill(1);
        var column = Rendered();

        Assert.Equal(column.Find("h2").Id, column.Find("section").GetAttribute("aria-labelledby"));
        Assert.Equal(column.Find("h2").Id, column.Find(".rows").GetAttribute("aria-labelledby"));
    }

    private static string? Data(IRenderedComponent<StageColumn> column, string name) => column.Find(".list").GetAttribute($"data-{name}");

    private static PortfolioDeal Of(int number) =>
        Deal(number, value: number * 1_000, currency: number % 2 == 0 ? "USD" : "EUR", visibility: new VisibilityBasis(true, true, false));

    private void Fill(int deals) => _column.Fill(Enumerable.Range(1, deals).Select(number => StandingDeal.Of(Of(number), Viewers.Now)), totals: null);

    private IRenderedComponent<StageColumn> Rendered(Action<StageId>? onFold = null) => Render<StageColumn>(parameters => parameters
        .Add(shown => shown.Column, _column)
        .Add(shown => shown.At, Viewers.Now)
        .Add(shown => shown.OnFold, stage => onFold?.Invoke(stage)));
}
