namespace Revenos.Dashboard.Api.Feeds;

/// <summary>A calendar as RFC 5545 writes it.</summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="name">What programs call the calendar.</param>
    /// <param name="entries">Its days.</param>
    public static string Of(string name, IReadOnlyCollection<CalendarEntry> entries)
    {
        var lines = new CalendarLines()
            .Raw("BEGIN", "VCALENDAR")
            .Raw("VERSION", "2.0")
            .Text("PRODID", "-//Revenos//Dates of deals//EN")
            .Raw("CALSCALE", "GREGORIAN")
            // The name and the pace as RFC 7986 has them, and as the programs before it read them.
            .Text("NAME", name)
            .Text("X-WR-CALNAME", name)
            .Raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            .Raw("X-PUBLISHED-TTL", "PT1H");
        if (entries.Count == 0)
        {
            WriteZone(lines);
        }

        foreach (var entry in entries)
        {
            Write(lines, entry);
        }

        return lines.Raw("END", "VCALENDAR").ToString();
    }

    private static void Write(CalendarLines lines, CalendarEntry entry) => lines
        .Raw("BEGIN", "VEVENT")
        .Text("UID", entry.Uid)
        // Without a METHOD this is the instant of the last change, as LAST-MODIFIED: an unchanged day stays the same text.
        .Instant("DTSTAMP", entry.ChangedAt)
        .Instant("LAST-MODIFIED", entry.ChangedAt)
        .Number("SEQUENCE", entry.Sequence)
        .Day("DTSTART", entry.Day)
        .Day("DTEND", entry.Day.AddDays(1))
        .Text("SUMMARY", entry.Summary)
        .Text("DESCRIPTION", entry.Description)
        .Raw("URL", entry.Address.AbsoluteUri)
        .Text("CATEGORIES", entry.Category)
        .Raw("STATUS", "CONFIRMED")
        .Raw("TRANSP", "TRANSPARENT")
        .Raw("END", "VEVENT");

    // A calendar has at least one component; one without days has the zone of its instants.
    private static void WriteZone(CalendarLines lines) => lines
        .Raw("BEGIN", "VTIMEZONE")
        .Raw("TZID", "UTC")
        .Raw("BEGIN", "STANDARD")
        .Raw("DTSTART", "19700101T000000")
        .Raw("TZOFFSETFROM", "+0000")
        .Raw("TZOFFSETTO", "+0000")
        .Raw("END", "STANDARD")
        .Raw("END", "VTIMEZONE");
}
