using System.Collections.Immutable;

namespace Revenos.Dashboard.Figures;

/// <summary>What each cell of a map came to in the last weeks: one pass over the deals of each week for all cells together.</summary>
public sealed class HeatTrend
{
    private readonly HeatMap[] _weeks;

    private HeatTrend(HeatMap[] weeks) => _weeks = weeks;

    /// <summary>The trend of a map whose lines do not tell of weeks themselves.</summary>
    public static HeatTrend Of(HeatMap map, FigureFilter filter, Moments moments) =>
        new([.. moments.Instants.Select(at => HeatMap.Of(map.Rows, map.Columns, filter, moments, at))]);

    /// <summary>The figures of one cell, the last one now; null where there was none to tell.</summary>
    public ImmutableArray<double?> Of(int row, int column, HeatMeasure measure, string? currency) =>
        [.. _weeks.Select(week => week[row, column].Figure(measure, currency))];
}
