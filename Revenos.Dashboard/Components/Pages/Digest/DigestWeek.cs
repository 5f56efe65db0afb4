using System.Globalization;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>A week from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
public readonly record struct DigestWeek(DateOnly Monday)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Its last day.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The week before.</summary>
    public DigestWeek Before => new(Monday.AddDays(-7));

    /// <summary>The week after.</summary>
    public DigestWeek Next => new(Monday.AddDays(7));

    /// <summary>Its number in the year it is counted in.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Noon);

    /// <summary>"2026-W48", as ISO 8601 writes it.</summary>
    public string Slug => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Noon):0000}-W{Number:00}");

    private DateTime Noon => Monday.ToDateTime(new TimeOnly(12, 0));

    /// <summary>The week a day lies in.</summary>
    public static DigestWeek Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));

    /// <summary>The week that "2026-W48" or any of its days names; null for what names none.</summary>
    public static DigestWeek? Parse(string? text)
    {
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return IsMeant(day.Year) ? Of(day) : null;
        }

        return text?.Split("-W") is [{ Length: 4 } year, { Length: 2 } week]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var its)
            && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && IsMeant(its) && number >= 1 && number <= ISOWeek.GetWeeksInYear(its)
                ? Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(its, number, DayOfWeek.Monday)))
                : null;
    }

    // Years that a time zone could push out of what can be told are no weeks anybody means.
    private static bool IsMeant(int year) => year is >= 1900 and < 9998;
}
