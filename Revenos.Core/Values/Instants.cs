namespace Revenos.Core.Values;

/// <summary>Arithmetic on instants. Core counts in days with fractions; an instant is always UTC.</summary>
public static class Instants
{
    /// <summary>The days from one instant to another; negative when <paramref name="to"/> lies before <paramref name="from"/>.</summary>
    public static double DaysSince(this DateTimeOffset to, DateTimeOffset from) =>
        (to.UtcTicks - from.UtcTicks) / (double)TimeSpan.TicksPerDay;

    /// <summary>
    /// The instant a number of days later, held within what a <see cref="DateTimeOffset"/> can say, so that a curve
    /// that never crosses ends at the end of time and does not overflow.
    /// </summary>
    public static DateTimeOffset PlusDays(this DateTimeOffset from, double days)
    {
        // Only the distance is rounded to a double: a double cannot tell neighbouring ticks of a whole instant apart.
        var ticks = days * TimeSpan.TicksPerDay;
        return ticks >= DateTimeOffset.MaxValue.UtcTicks - from.UtcTicks ? DateTimeOffset.MaxValue
            : ticks <= DateTimeOffset.MinValue.UtcTicks - from.UtcTicks ? DateTimeOffset.MinValue
            : new DateTimeOffset(from.UtcTicks + (long)ticks, TimeSpan.Zero);
    }

    /// <summary>
    /// The same instant in UTC, cut to whole microseconds: the finest step that every supported store keeps, so that a
    /// fact reads back exactly as it was written.
    /// </summary>
    public static DateTimeOffset Stored(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The earlier of two instants.</summary>
    public static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one <= other ? one : other;

    /// <summary>The later of two instants.</summary>
    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one >= other ? one : other;
}
