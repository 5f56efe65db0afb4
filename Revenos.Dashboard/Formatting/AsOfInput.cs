using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>
/// Which instant an address asks to look at. A day is looked at as it was when it ended for the viewer, an instant exactly; the
/// viewer's own day is the present, for it has not ended yet.
/// </summary>
/// <param name="At">The instant of the past; null for the present.</param>
/// <param name="Fault">Why it cannot be looked at, and the way out; null where it can.</param>
public sealed record AsOfInput(DateTimeOffset? At, string? Fault)
{
    /// <summary>The form of a day, in addresses as in a browser's field for dates.</summary>
    public const string DayForm = "yyyy-MM-dd";

    private const int FirstYear = 1900;

    // Instants are kept in whole microseconds.
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(1);

    private static readonly string[] WallForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] ExactForms =
        [.. WallForms.Append("yyyy-MM-dd'T'HH:mm:ss.FFFFFF").Select(form => $"{form}K")];

    /// <summary>The present.</summary>
    public static AsOfInput Present { get; } = new(null, null);

    /// <summary>Whether the past is looked at.</summary>
    public bool IsPast => At is not null;

    /// <summary>Reads what stands in an address.</summary>
    /// <param name="text">A day, "2026-10-01", or an instant, "2026-10-01T14:00:00Z"; null or empty for the present.</param>
    /// <param name="clock">The viewer's zone and present.</param>
    public static AsOfInput Read(string? text, ViewerClock clock)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Present;
        }

        if (DateOnly.TryParseExact(text.Trim(), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and < 9999)
        {
            var today = clock.DayOf(clock.Present);
            return day < today ? new(EndOf(day, clock), null) : day == today ? Present : Ahead(day, clock);
        }

        // An address turns the plus of an offset into a space.
        if (InstantOf(text.Trim().Replace(' ', '+'), clock) is { Year: >= FirstYear and < 9999 } at)
        {
            return at <= clock.Present ? new(at, null) : Ahead(clock.DayOf(at), clock);
        }

        return new(null, $"“{Shortened(text)}” is neither a day nor an instant. Write a day as 2026-10-01, or an instant as 2026-10-01T14:00:00Z.");
    }

    /// <summary>A day as it stands in an address.</summary>
    public static string Write(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The last moment of a day for the viewer.</summary>
    public static DateTimeOffset EndOf(DateOnly day, ViewerClock clock) => clock.StartOf(day.AddDays(1)) - Moment;

    private static DateTimeOffset? InstantOf(string text, ViewerClock clock) =>
        DateTime.TryParseExact(text, WallForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) ? Wall(wall, clock)
        : DateTimeOffset.TryParseExact(text, ExactForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact) ? exact.ToUniversalTime()
        : null;

    private static DateTimeOffset? Wall(DateTime wall, ViewerClock clock) => wall.Year is >= FirstYear and < 9999 ? clock.InstantOf(wall) : null;

    private static AsOfInput Ahead(DateOnly day, ViewerClock clock) =>
        new(null, $"{DateText.DayAndYear(day, clock)} has not ended yet, so nobody can say how things stood. Choose a day before today.");

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
