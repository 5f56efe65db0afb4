namespace Revenos.Dashboard.Import.Cells;

/// <summary>The order of day, month and year in dates such as 03/04/2026.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark
{
    Point,
    Comma,
}

/// <summary>How the cells of a source are written. What is null was not stated: then only what can mean one thing is read.</summary>
/// <param name="Dates">The order of dates.</param>
/// <param name="DecimalMark">The decimal mark.</param>
/// <param name="Zone">The zone of times that do not name their own.</param>
/// <param name="Currency">The currency of amounts that do not name their own.</param>
/// <param name="Shift">Whole days by which every date is moved, so that a past can be looked at as if it were the present; zero keeps them.</param>
public sealed record CellFormat(DateOrder? Dates, DecimalMark? DecimalMark, TimeZoneInfo Zone, string Currency, TimeSpan Shift = default);

/// <summary>What a cell means, or why it cannot be told.</summary>
/// <param name="Problem">Null when there is a value.</param>
public readonly record struct Cell<T>(T Value, CellProblem? Problem)
{
    public static implicit operator Cell<T>(T value) => new(value, null);

    public static implicit operator Cell<T>(CellProblem problem) => new(default!, problem);
}

/// <summary>What is wrong with a cell, and what a person can do about it.</summary>
/// <param name="IsQuestion">Whether the cell could mean two things and only a person can tell which: the whole import waits for the answer.</param>
public sealed record CellProblem(string What, string Remedy, bool IsQuestion = false);
