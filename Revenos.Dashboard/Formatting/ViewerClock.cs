using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>
/// The instant that one viewer looks at, usually the present, and the zone and culture in which one viewer reads it. One a circuit. The words of the product are English;
/// the culture decides the order of day and month and the separators of numbers.
/// </summary>
public sealed class ViewerClock(TimeProvider time)
{
    /// <summary>The claim of a session that names the zone its account has chosen.</summary>
    public const string ZoneClaim = "zone";

    /// <summary>The cookie in which a browser says its zone.</summary>
    public const string ZoneCookie = "revenos-zone";

    /// <summary>The viewer's zone; UTC until the browser has said which.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The viewer's culture.</summary>
    public CultureInfo Culture { get; private set; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The instant of the past that the viewer looks at; null for the present.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>The instant that everything shown is of: the present, or the one of the past that the viewer looks at. In UTC.</summary>
    public DateTimeOffset Now => AsOf ?? Present;

    /// <summary>The present instant, whatever the viewer looks at, in UTC.</summary>
    public DateTimeOffset Present => time.GetUtcNow();

    /// <summary>The day it is for the viewer.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>Whether the viewer writes the month before the day.</summary>
    public bool MonthFirst => Culture.DateTimeFormat.MonthDayPattern.StartsWith('M');

    /// <summary>Takes over a zone and a language as a browser names them; a name nobody knows changes nothing.</summary>
    /// <param name="zone">An IANA name such as Europe/Vienna.</param>
    /// <param name="languages">A list in the form of the Accept-Language header.</param>
    /// <returns>Whether anything is read differently now.</returns>
    public bool Use(string? zone, string? languages)
    {
        var before = (Zone, Culture);
        if (zone is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            Zone = found;
        }

        Culture = ViewerCulture.Choose(languages) ?? Culture;
        return before != (Zone, Culture);
    }

    /// <summary>Looks at an instant of the past, or at the present again.</summary>
    public void LookAt(DateTimeOffset? past) => AsOf = past;

    /// <summary>The instant on the viewer's wall clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The viewer's day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The instant at which a day begins for the viewer, in UTC.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks go forward at midnight the day begins at the first minute that exists.
        while (Zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);
        }

        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The instant of a time on the viewer's wall clock, in UTC.</summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return Zone.IsInvalidTime(wall)
            ? InstantOf(wall.AddHours(1))
            : new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
