using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>Working hours, so that nobody in the demo meets at three on a Sunday morning.</summary>
internal static class DemoCalendar
{
    private const double DayBegins = 7.5 / 24;
    private const double DayShare = 10.0 / 24;

    /// <summary>
    /// Moves an instant into the working hours (UTC) of its day; Friday and the weekend share Friday's. Never moves one
    /// instant past another, so that what led to something still stands before it; never moves to another week.
    /// </summary>
    public static DateTimeOffset Working(DateTimeOffset instant)
    {
        var midnight = new DateTimeOffset(instant.UtcDateTime.Date, TimeSpan.Zero);
        var (friday, days) = midnight.DayOfWeek switch
        {
            DayOfWeek.Friday => (midnight, 3),
            DayOfWeek.Saturday => (midnight.AddDays(-1), 3),
            DayOfWeek.Sunday => (midnight.AddDays(-2), 3),
            DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday => (midnight, 1),
        };
        var moved = friday.PlusDays(DayBegins + (instant.DaysSince(friday) / days * DayShare));
        return new DateTimeOffset(moved.UtcTicks - (moved.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
    }
}
