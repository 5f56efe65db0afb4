using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>Days and instants as people say them: relative and absolute together where there is room.</summary>
public static class DateText
{
    // The words around the dates are English, so the names within them are too; only their order follows the viewer.
    private static readonly DateTimeFormatInfo Names = CultureInfo.InvariantCulture.DateTimeFormat;

    /// <summary>"Thu 3 Dec", or "Thu Dec 3" where the month comes first; with the year when it is not this one.</summary>
    public static string Day(DateOnly day, ViewerClock clock)
    {
        var pattern = (clock.MonthFirst, day.Year == clock.Today.Year) switch
        {
            (false, true) => "ddd d MMM",
            (false, false) => "ddd d MMM yyyy",
            (true, true) => "ddd MMM d",
            (true, false) => "ddd MMM d, yyyy",
        };
        return day.ToString(pattern, Names);
    }

    /// <summary>"Thu 3 Dec 2026", or "Thu Dec 3, 2026" where the month comes first.</summary>
    public static string DayAndYear(DateOnly day, ViewerClock clock) => day.ToString(clock.MonthFirst ? "ddd MMM d, yyyy" : "ddd d MMM yyyy", Names);

    /// <summary>The viewer's day of an instant: "Thu 3 Dec".</summary>
    public static string Day(DateTimeOffset at, ViewerClock clock) => Day(clock.DayOf(at), clock);

    /// <summary>"Fri 13 Nov, 14:20".</summary>
    public static string Instant(DateTimeOffset at, ViewerClock clock) =>
        $"{Day(at, clock)}, {clock.Local(at).ToString("HH:mm", Names)}";

    /// <summary>"today", "tomorrow", "in 3 days", "9 days ago".</summary>
    public static string Relative(DateOnly day, ViewerClock clock) => (day.DayNumber - clock.Today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };

    /// <summary>"today", "tomorrow", "in 3 days", "9 days ago", counted in the viewer's days.</summary>
    public static string Relative(DateTimeOffset at, ViewerClock clock) => Relative(clock.DayOf(at), clock);

    /// <summary>"in 3 days (Thu 3 Dec)".</summary>
    public static string Both(DateOnly day, ViewerClock clock) => $"{Relative(day, clock)} ({Day(day, clock)})";

    /// <summary>"in 3 days (Thu 3 Dec)".</summary>
    public static string Both(DateTimeOffset at, ViewerClock clock) => Both(clock.DayOf(at), clock);

    /// <summary>"Thu 3 Dec (in 3 days)", after "by" and "until".</summary>
    public static string By(DateOnly day, ViewerClock clock) => $"{Day(day, clock)} ({Relative(day, clock)})";

    /// <summary>
    /// The last day of a time that ends at a midnight of the company: the day in which noon lies before its end, and so the same
    /// for everybody who is less than half a day away.
    /// </summary>
    public static DateOnly LastDay(DateTimeOffset end, ViewerClock clock) => clock.DayOf(end.AddHours(-12));

    /// <summary>A length in days: "less than a day", "1 day", "38 days"; what is cut off is never rounded up.</summary>
    public static string Span(double days) => Math.Floor(Math.Abs(days)) switch
    {
        0 => "less than a day",
        1 => "1 day",
        var whole => $"{whole.ToString("0", CultureInfo.InvariantCulture)} days",
    };
}
