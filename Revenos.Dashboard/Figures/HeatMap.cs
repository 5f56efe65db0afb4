using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>
/// Deals counted by two dimensions. Where a line names a signal or a cause, the cell counts the deals that have it; elsewhere
/// those that drift. The whole is always every judged deal that the other lines put there.
/// </summary>
public sealed class HeatMap
{
    private readonly HeatTally[,] _tallies;
    private readonly HeatCount[,] _counts;

    private HeatMap(Lines rows, Lines columns)
    {
        (Rows, Columns) = (rows, columns);
        _tallies = new HeatTally[rows.Items.Length, columns.Items.Length];
        _counts = new HeatCount[rows.Items.Length, columns.Items.Length];
        for (var row = 0; row < rows.Items.Length; row++)
        {
            for (var column = 0; column < columns.Items.Length; column++)
            {
                _tallies[row, column] = new HeatTally();
            }
        }
    }

    /// <summary>The rows.</summary>
    public Lines Rows { get; }

    /// <summary>The columns.</summary>
    public Lines Columns { get; }

    /// <summary>One cell.</summary>
    public HeatCount this[int row, int column] => _counts[row, column];

    /// <summary>Counts the deals of one instant; with weeks as a dimension, those of all.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns; of another dimension than the rows.</param>
    /// <param name="filter">Which deals are counted.</param>
    /// <param name="moments">The deals.</param>
    /// <param name="at">The instant; it does not matter where weeks are a dimension.</param>
    public static HeatMap Of(Lines rows, Lines columns, FigureFilter filter, Moments moments, DateTimeOffset at)
    {
        var map = new HeatMap(rows, columns);
        if (rows.Dimension == Dimension.Week || columns.Dimension == Dimension.Week)
        {
            for (var week = 0; week < moments.Instants.Length; week++)
            {
                map.Count(filter, moments.At(moments.Instants[week]), week);
            }
        }
        else
        {
            map.Count(filter, moments.At(at), week: -1);
        }

        map.Close();
        return map;
    }

    /// <summary>The deals that a cell counts, as they were at its instant.</summary>
    public static IEnumerable<DealFigure> Hits(Lines rows, int row, Lines columns, int column, FigureFilter filter, Moments moments, DateTimeOffset at)
    {
        var instant = rows.Dimension == Dimension.Week ? moments.Instants[row] : columns.Dimension == Dimension.Week ? moments.Instants[column] : at;
        foreach (var deal in moments.At(instant))
        {
            if (deal.IsJudged && filter.Admits(deal) && IsIn(rows, row, deal) && IsIn(columns, column, deal) && IsHit(rows, row, columns, column, deal))
            {
                yield return deal;
            }
        }
    }

    private static bool IsIn(Lines lines, int line, in DealFigure deal) =>
        LineKeys.Of(lines.Dimension, deal) is not { } key || lines.Items[line].Key == key;

    private static bool IsHit(Lines rows, int row, Lines columns, int column, in DealFigure deal) =>
        rows.TellsTrouble || columns.TellsTrouble
            ? (!rows.TellsTrouble || Has(rows, row, deal)) && (!columns.TellsTrouble || Has(columns, column, deal))
            : deal.State == DealState.Drifting;

    private static bool Has(Lines lines, int line, in DealFigure deal) => (lines.Dimension, line) switch
    {
        (Dimension.Signal, _) when line < SignalText.All.Count => deal.Below.Contains(SignalText.All[line]),
        (Dimension.Cause, _) when line < CauseText.All.Count => deal.Causes.Contains(CauseText.All[line]),
        _ => deal.State == DealState.Drifting,
    };

    private static bool IsKnown(Lines lines, int line, in DealFigure deal) =>
        lines.Dimension != Dimension.Signal || line >= SignalText.All.Count || !deal.Unknown.Contains(SignalText.All[line]);

    // The lines a deal belongs to: one, or every one where they tell trouble.
    private static (int First, int Last) Span(Lines lines, in DealFigure deal, int week)
    {
        if (lines.TellsTrouble)
        {
            return (0, lines.Items.Length - 1);
        }

        var line = lines.Dimension == Dimension.Week ? week : lines.IndexOf(LineKeys.Of(lines.Dimension, deal));
        return line < 0 ? (0, -1) : (line, line);
    }

    private void Count(FigureFilter filter, IEnumerable<DealFigure> deals, int week)
    {
        foreach (var deal in deals)
        {
            if (!deal.IsJudged || !filter.Admits(deal))
            {
                continue;
            }

            var (firstRow, lastRow) = Span(Rows, deal, week);
            var (firstColumn, lastColumn) = Span(Columns, deal, week);
            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var column = firstColumn; column <= lastColumn; column++)
                {
                    _tallies[row, column].Add(deal, IsKnown(Rows, row, deal) && IsKnown(Columns, column, deal), IsHit(Rows, row, Columns, column, deal));
                }
            }
        }
    }

    private void Close()
    {
        for (var row = 0; row < Rows.Items.Length; row++)
        {
            for (var column = 0; column < Columns.Items.Length; column++)
            {
                _counts[row, column] = _tallies[row, column].Count();
            }
        }
    }
}
