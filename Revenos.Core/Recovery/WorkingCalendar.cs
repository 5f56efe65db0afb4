using System.Collections.Immutable;

namespace Revenos.Core.Recovery;

/// <summary>Which days count as working days, and where a day begins.</summary>
/// <param name="Zone">The time zone whose days are counted.</param>
/// <param name="DaysOff">The weekdays that are no working days; at most six.</param>
/// <param name="Holidays">Single days that are no working days.</param>
public sealed record WorkingCalendar(TimeZoneInfo Zone, ImmutableHashSet<DayOfWeek> DaysOff, ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>Monday to Friday in UTC, without holidays.</summary>
    public static WorkingCalendar Default { get; } = new(TimeZoneInfo.Utc, [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>The day it is at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWorkingDay(DateOnly day) => !DaysOff.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The first instant of a day, in UTC; where the clocks are put forward over midnight, that is when they are.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var start = new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();

        // A midnight that does not exist, or exists twice, is answered with either offset; zones change on whole minutes.
        while (DayOf(start) < day)
        {
            start = start.AddMinutes(1);
        }

        while (DayOf(start.AddTicks(-1)) >= day)
        {
            start = start.AddMinutes(-1);
        }

        return start;
    }

    /// <summary>
    /// The end of the n-th working day after the day of an instant: the day of the instant itself is not counted, whatever
    /// remains of it.
    /// </summary>
    /// <param name="from">The instant from which is counted.</param>
    /// <param name="days">How many working days; zero or more.</param>
    public DateTimeOffset EndOfWorkingDay(DateTimeOffset from, int days) => StartOf(WorkingDayAfter(DayOf(from), days).AddDays(1));

    /// <summary>The n-th working day after a day.</summary>
    public DateOnly WorkingDayAfter(DateOnly day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>A day itself if it is a working day, else the next that is.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => IsWorkingDay(day) ? day : WorkingDayAfter(day, 1);

    /// <summary>How many working days lie after one day up to and with another; negative when the other comes first.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        if (upTo < after)
        {
            return -WorkingDaysBetween(upTo, after);
        }

        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
