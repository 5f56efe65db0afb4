namespace Revenos.Core.Courses;

/// <summary>The instants at which samples are taken: every Monday 00:00 UTC.</summary>
public static class Mondays
{
    // 1 January of the year 1 was a Monday, so weeks are whole from the first tick on.
    internal static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>The last Monday at or before an instant.</summary>
    public static DateTimeOffset AtOrBefore(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Week.Ticks), TimeSpan.Zero);

    /// <summary>The Mondays from one instant up to another, both included; none after the last that can be told.</summary>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset through)
    {
        var first = AtOrBefore(from) is var monday && monday < from ? monday.UtcTicks + Week.Ticks : from.UtcTicks;
        for (var ticks = first; ticks <= through.UtcTicks; ticks += Week.Ticks)
        {
            yield return new DateTimeOffset(ticks, TimeSpan.Zero);
        }
    }
}
