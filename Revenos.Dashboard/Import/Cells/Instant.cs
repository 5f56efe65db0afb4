using System.Globalization;
using System.Text.RegularExpressions;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Import.Cells;

/// <summary>Reads dates and times.</summary>
public static partial class Instant
{
    private static readonly string[] Names = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "ddd d MMM yyyy", "ddd MMM d yyyy"];

    /// <summary>The instant that a text names, in UTC and as precise as it can be stored. A date alone is the start of that day.</summary>
    public static Cell<DateTimeOffset> Parse(string text, CellFormat format)
    {
        var read = AsItStands(text, format);
        return read.Problem is null && format.Shift != TimeSpan.Zero ? read.Value + format.Shift : read;
    }

    private static Cell<DateTimeOffset> AsItStands(string text, CellFormat format)
    {
        var trimmed = text.Trim();
        if (LooksIso(trimmed) && Iso(trimmed, format) is { } iso)
        {
            return iso.Stored();
        }

        var match = Numeric().Match(trimmed);
        return match.Success ? OfNumbers(match, text, format)
            : Digits(trimmed, format) is { } digits ? digits.Stored()
            : ByName(trimmed) is { } named ? At(named.Date, named.Time, format)
            : Unreadable(text);
    }

    /// <summary>The day that a text names, as it stands there: no zone moves it.</summary>
    public static Cell<DateOnly> ParseDay(string text, CellFormat format)
    {
        var local = Parse(text, format with { Zone = TimeZoneInfo.Utc });
        return local.Problem is { } problem ? problem : DateOnly.FromDateTime(local.Value.UtcDateTime);
    }

    /// <summary>Whether an instant is the start of a day in the source's zone, as a date alone is.</summary>
    public static bool IsDate(DateTimeOffset instant, CellFormat format) => TimeZoneInfo.ConvertTime(instant, format.Zone).TimeOfDay == TimeSpan.Zero;

    private static CellProblem Unreadable(string text) => text.Trim().Length == 0
        ? new CellProblem("The date is empty.", "Fill in a date, or leave the row out.")
        : new CellProblem("This is not a date.", "Write dates as 2026-11-30, or 2026-11-30T14:05:00+01:00 with a time.");

    private static bool LooksIso(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-';

    private static DateTimeOffset? Iso(string text, CellFormat format)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;
        if (text.Length > 10 && HasOffset(text.AsSpan(10)))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var exact) ? exact : null;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out var local) ? InZone(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), format.Zone) : null;
    }

    // 20261130 is a day; 13 digits are milliseconds and 10 digits seconds since 1970, as programs write them.
    private static DateTimeOffset? Digits(string text, CellFormat format) => !text.All(char.IsAsciiDigit) ? null : text.Length switch
    {
        8 when DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => InZone(day, format.Zone),
        10 => DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)),
        13 => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static bool HasOffset(ReadOnlySpan<char> time) => time[^1] is 'Z' or 'z' || time.LastIndexOfAny('+', '-') > 0 || time.EndsWith("UTC") || time.EndsWith("GMT");

    private static Cell<DateTimeOffset> OfNumbers(Match match, string text, CellFormat format)
    {
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

        var (a, b, c) = (Part("a"), Part("b"), Part("c"));
        if (match.Groups["a"].Length == 4)
        {
            return Build(a, b, c, match, text, format);
        }

        if (match.Groups["c"].Length is not (4 or 2))
        {
            return Unreadable(text);
        }

        var year = match.Groups["c"].Length == 4 ? c : c + (c < 70 ? 2000 : 1900);
        var order = format.Dates ?? (a > 12 || (match.Groups["mark"].Value == "." && b <= 12) ? DateOrder.DayFirst : b > 12 || a == b ? DateOrder.MonthFirst : null);
        return order switch
        {
            DateOrder.DayFirst => Build(year, b, a, match, text, format),
            DateOrder.MonthFirst => Build(year, a, b, match, text, format),
            DateOrder.YearFirst => match.Groups["a"].Length == 2 ? Build(2000 + a, b, c, match, text, format) : Unreadable(text),
            null => new CellProblem(
                string.Create(CultureInfo.InvariantCulture, $"\"{text.Trim()}\" can be the {a}th of month {b} or the {b}th of month {a}."),
                "Say whether the day or the month comes first: dayFirst or monthFirst.",
                IsQuestion: true),
        };
    }

    private static Cell<DateTimeOffset> Build(int year, int month, int day, Match match, string text, CellFormat format)
    {
        if (month is < 1 or > 12 || year is < 1900 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return new CellProblem(
                "There is no such day.",
                "Check the date, and whether the day or the month comes first.");
        }

        var time = match.Groups["time"].Value.Trim();
        return time.Length == 0 ? At(new DateTime(year, month, day), TimeSpan.Zero, format)
            : TimeOf(time) is { } ofDay ? At(new DateTime(year, month, day), ofDay, format)
            : Unreadable(text);
    }

    private static (DateTime Date, TimeSpan Time)? ByName(string text)
    {
        var tidy = text.Replace(",", "", StringComparison.Ordinal);
        return DateTime.TryParseExact(tidy, Names, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? (date, TimeSpan.Zero)
            : null;
    }

    private static TimeSpan? TimeOf(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time.ToTimeSpan() : null;

    private static DateTimeOffset At(DateTime date, TimeSpan time, CellFormat format) => InZone(date + time, format.Zone).Stored();

    /// <summary>An hour that the clock skipped is the hour after; one that it showed twice is the first.</summary>
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    [GeneratedRegex(@"^(?<a>\d{1,4})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<c>\d{1,4})(?<time>([ T]+\d{1,2}:\d{2}.*)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();
}
