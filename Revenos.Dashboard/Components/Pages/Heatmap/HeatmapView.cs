using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The heatmap as it is shown.</summary>
/// <param name="State">What was asked for, as the viewer may see it.</param>
/// <param name="Map">The figures.</param>
/// <param name="Trend">The figures of the last weeks; null while they are not known, and where the map tells of weeks itself.</param>
/// <param name="Deals">How many judged deals are counted.</param>
/// <param name="Currency">The currency of values.</param>
/// <param name="Facets">What there is to choose from.</param>
/// <param name="Chosen">The chosen cell; null for none.</param>
public sealed record HeatmapView(
    HeatmapState State,
    HeatMap Map,
    HeatTrend? Trend,
    int Deals,
    string Currency,
    HeatmapFacets Facets,
    HeatmapCell? Chosen)
{
    /// <summary>The map as a chart takes it.</summary>
    public required HeatChartData Chart { get; init; }

    /// <summary>Where the colours end, in words.</summary>
    public required string ScaleEnd { get; init; }

    /// <summary>Makes the view.</summary>
    internal static HeatmapView Of(HeatmapState state, HeatMap map, HeatTrend? trend, int deals, string currency, HeatmapFacets facets, HeatmapCell? chosen, ViewerClock clock)
    {
        var cells = from row in Enumerable.Range(0, map.Rows.Items.Length)
                    from column in Enumerable.Range(0, map.Columns.Items.Length)
                    select map[row, column].Figure(state.Measure, currency);
        var scale = HeatScale.Of(state.Measure, cells.OfType<double>());
        return new(state, map, trend, deals, currency, facets, chosen)
        {
            Chart = new HeatChartData(
                [.. map.Rows.Items.Select((line, row) => RowOf(line, row))],
                [.. map.Columns.Items.Select(line => new HeatColumn(line.Name, line.Group ?? ""))],
                chosen?.Place,
                "the last 26 weeks")
            {
                EndsNow = map.Columns.Dimension == Dimension.Week,
            },
            ScaleEnd = HeatmapText.Figure(scale.End, state.Measure, currency, clock),
        };

        HeatRow RowOf(Line line, int row) => new(line.Name, HeatmapText.RowNote(map, row, clock), [.. map.Columns.Items.Select((_, column) => CellOf(row, column))]);

        HeatCell CellOf(int row, int column)
        {
            var count = map[row, column];
            return new(
                HeatmapText.Figure(count, state.Measure, currency, clock),
                HeatmapText.Note(count, state.Measure, clock),
                count.Figure(state.Measure, currency) is { } figure ? scale.StepOf(figure) : null,
                HeatmapText.Sentence(count, state.Measure, currency, clock),
                trend?.Of(row, column, state.Measure, currency) ?? []);
        }
    }
}

/// <summary>What there is to choose from, in the deals the viewer sees.</summary>
/// <param name="Dimensions">By what deals may be told apart.</param>
/// <param name="Pipelines">The pipelines that have deals.</param>
/// <param name="Teams">The teams that have deals, by name.</param>
/// <param name="Currencies">The currencies, the one that most deals have first.</param>
public sealed record HeatmapFacets(
    ImmutableArray<Dimension> Dimensions,
    ImmutableArray<(PipelineId Id, string Name)> Pipelines,
    ImmutableArray<(TeamId Id, string Name)> Teams,
    ImmutableArray<string> Currencies);

/// <summary>The chosen cell, with its deals.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Title">"Commitment · commitment strength".</param>
/// <param name="Sentence">Its figure in words.</param>
/// <param name="Ago">What it was four weeks ago; null while that is not known.</param>
/// <param name="Trend">Its figure over the last weeks; null while that is not known.</param>
/// <param name="Deals">Its deals, the most severe first.</param>
public sealed record HeatmapCell(
    HeatPlace Place,
    string Title,
    string Sentence,
    string? Ago,
    TimeChartData? Trend,
    ImmutableArray<DealFigure> Deals);
