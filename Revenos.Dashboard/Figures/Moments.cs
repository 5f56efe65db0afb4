using System.Collections.Immutable;

namespace Revenos.Dashboard.Figures;

/// <summary>The instants a map over time looks at, and the deals at each.</summary>
/// <param name="Instants">The instants, the last one the present.</param>
/// <param name="At">The deals at one of them: those the viewer sees, ended and resting ones among them.</param>
public sealed record Moments(ImmutableArray<DateTimeOffset> Instants, Func<DateTimeOffset, IEnumerable<DealFigure>> At)
{
    /// <summary>How many weeks a view over time holds, the present one with them.</summary>
    public const int Weeks = 26;

    /// <summary>The present.</summary>
    public DateTimeOffset Now => Instants[^1];

    /// <summary>The Mondays, 00:00 UTC, on which the last weeks began, and the present.</summary>
    public static ImmutableArray<DateTimeOffset> WeeksUntil(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var monday = midnight.AddDays(-(((int)midnight.DayOfWeek + 6) % 7));
        // On the very instant a week begins, that week and the present are one.
        var last = monday == now ? monday.AddDays(-7) : monday;
        return [.. Enumerable.Range(0, Weeks - 1).Select(week => last.AddDays(-7 * (Weeks - 2 - week))), now];
    }
}
