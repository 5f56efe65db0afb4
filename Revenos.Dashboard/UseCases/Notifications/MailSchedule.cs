using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>When somebody's daily e-mail is due.</summary>
public static class MailSchedule
{
    /// <summary>
    /// The instant of a time of day. Where the clocks are put forward over it, it is the first minute after the gap; where they are put
    /// back over it, the first of the two: there is one a day, whatever the clocks do.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The e-mail of the person's present day, if that is a working day and its time has come.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The person's zone.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <returns>The day, and the instant up to which things are told; null when none is due.</returns>
    public static (DateOnly Day, DateTimeOffset Until)? Due(DateTimeOffset now, TimeOnly at, TimeZoneInfo zone, WorkingCalendar calendar)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var instant = InstantOf(day, at, zone);
        return calendar.IsWorkingDay(day) && instant <= now ? (day, instant.Stored()) : null;
    }
}
