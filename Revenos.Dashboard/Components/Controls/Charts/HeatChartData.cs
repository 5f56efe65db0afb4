using System.Collections.Immutable;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>A map of cells: each holds its number, and its colour only ranks it.</summary>
/// <param name="Rows">The rows, the first at the top.</param>
/// <param name="Columns">What stands above the columns.</param>
/// <param name="Chosen">The cell that is chosen; null for none.</param>
/// <param name="TrendWord">What the small line of a cell shows: "26 weeks, to today".</param>
public sealed record HeatChartData(ImmutableArray<HeatRow> Rows, ImmutableArray<HeatColumn> Columns, HeatPlace? Chosen, string TrendWord) : ChartData
{
    /// <summary>How many colours rank the cells, from <see cref="HeatCell.Step"/> 0 to one less.</summary>
    public const int Steps = 7;

    public override string Kind => "heat";

    /// <summary>Whether its last column is the present: what matters most where there is room for a few only.</summary>
    public bool EndsNow { get; init; }
}

/// <summary>The head of a column.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What it belongs to; empty for nothing.</param>
public sealed record HeatColumn(string Name, string Note);

/// <summary>One row of a map.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What stands small beneath its name.</param>
/// <param name="Cells">Its cells, one a column.</param>
public sealed record HeatRow(string Name, string Note, ImmutableArray<HeatCell> Cells);

/// <summary>One cell of a map.</summary>
/// <param name="Text">The number in it.</param>
/// <param name="Note">What stands small beneath the number where there is room.</param>
/// <param name="Step">The rank of its colour; null for a cell that has no figure.</param>
/// <param name="Label">All of it in words, for those who listen and those who point at it.</param>
/// <param name="Trend">Its figure over time, the last one now; empty while that is not known.</param>
public sealed record HeatCell(string Text, string Note, int? Step, string Label, ImmutableArray<double?> Trend);

/// <summary>Where a cell is, counted from zero.</summary>
public readonly record struct HeatPlace(int Row, int Column);
