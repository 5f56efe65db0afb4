using Bunit;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Figures;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Heatmap;

public sealed class HeatmapTableTests : ControlContext
{
    [Fact]
    public void Table_HasARowHeadAndTheFiguresOfTheMap()
    {
        var view = View();

        var table = Render<HeatmapTable>(parameters => parameters.Add(page => page.View, view));

        Assert.Equal(view.Map.Rows.Items.Select(line => line.FullName), table.FindAll("tbody th[scope=row]").Select(head => head.TextContent));
        Assert.Equal(view.Map.Columns.Items.Select(line => line.FullName), table.FindAll("thead th").Skip(1).Select(head => head.TextContent));
        Assert.Equal(
            view.Chart.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
            table.FindAll("tbody td a").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Cell_LeadsToItsDeals()
    {
        var view = View();

        var first = Render<HeatmapTable>(parameters => parameters.Add(page => page.View, view)).Find("tbody td a");

        var state = HeatmapState.Parse(new Uri("http://localhost" + first.GetAttribute("href")).Query);
        Assert.Equal((view.Map.Rows.Items[0].Key, view.Map.Columns.Items[0].Key), (state.Row, state.Column));
    }

    [Fact]
    public void Chart_EveryCell_SaysItsFigureInWords()
    {
        var cells = View().Chart.Rows.SelectMany(row => row.Cells).ToArray();

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Contains("deal", cell.Label, StringComparison.Ordinal));
        Assert.All(cells.Where(cell => cell.Step is null), cell => Assert.Contains(cell.Text, new[] { "unknown", "–" }));
    }

    private static HeatmapView View()
    {
        var moments = DealFigures.Random(11, 50, Viewers.Now);
        var state = HeatmapState.Open with { IsTable = true };
        var clock = Viewers.Clock();
        var deals = moments.At(Viewers.Now).Where(deal => deal.IsJudged).ToArray();
        var maker = new LineMaker(DealFigures.Pipelines, team => team.Value, clock);
        var map = HeatMap.Of(maker.Make(state.Rows, deals, moments.Instants), maker.Make(state.Columns, deals, moments.Instants), state.Filter, moments, Viewers.Now);
        return HeatmapView.Of(state, map, null, deals.Length, "EUR", new([], [], [], ["EUR"]), null, clock);
    }
}
