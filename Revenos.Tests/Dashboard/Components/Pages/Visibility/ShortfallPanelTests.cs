using Bunit;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Visibility;

public sealed class ShortfallPanelTests : ControlContext
{
    [Fact]
    public void Rows_LeadFromPlainToWeightedAndOpenTheirDeals()
    {
        VisibleDeal[] deals =
        [
            Deal(1, 100_000, DealState.Drifting, VisibilityLayer.Evidenced, VisibilityLayer.Evidenced, VisibilityLayer.Indicated),
            Deal(2, 50_000, DealState.OnTrack, VisibilityLayer.Opaque, VisibilityLayer.Opaque, VisibilityLayer.Opaque),
        ];
        var view = new VisibilityView(new() { Currency = "EUR" }, VisibilityFigures.Of(deals), [], "EUR", new([], [], ["EUR"]), null);

        var panel = Render<ShortfallPanel>(parameters => parameters.Add(page => page.View, view));

        var amounts = panel.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[1].TextContent.Trim().Replace('\u00A0', ' ')).ToArray();
        Assert.Equal(["€ 150 k", "–", "− € 30 k", "–", "− € 50 k", "− € 40 k", "€ 30 k"], amounts);
        Assert.Equal(
            ["/visibility/deals?currency=EUR&figure=all", "/visibility/deals?currency=EUR&figure=shortfall&key=drifting", "/visibility/deals?currency=EUR&figure=shortfall&key=unproven", "/visibility/deals?currency=EUR&figure=shortfall&key=part-way"],
            panel.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    private static VisibleDeal Deal(int number, decimal value, DealState state, VisibilityLayer proven, VisibilityLayer supported, VisibilityLayer layer) => new(
        PortfolioDeals.Id(number), "Acme", "Deal", "Ida", new("sales"), new("discovery"), null, new Money(value, "EUR"), null, state, proven, supported, layer, 0, 0);
}
