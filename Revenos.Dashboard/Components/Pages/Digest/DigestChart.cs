using System.Collections.Immutable;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Plain and weighted value over the weeks: told apart by their strokes, so that paper without colours is enough.</summary>
internal static class DigestChart
{
    public static TimeChartData Of(ImmutableArray<VisibilityWeek> weeks, bool isOver, ViewerClock clock)
    {
        var (from, to) = (weeks[0].At.ToUnixTimeMilliseconds(), weeks[^1].At.ToUnixTimeMilliseconds());
        return new(
            [
                new("Plain value", "--ink-3", [.. weeks.Select(week => Point(week, week.Plain))]) { IsDashed = true },
                new("Weighted value", "--brand", [.. weeks.Select(week => Point(week, week.Weighted))]),
            ],
            [],
            [],
            to,
            isOver ? "end of the week" : "now",
            from,
            to,
            Ceiling((double)weeks.Max(week => week.Plain)),
            clock.Culture.Name,
            clock.Zone.Id)
        {
            Format = TimeFormat.Count,
        };
    }

    private static TimePoint Point(VisibilityWeek week, decimal value) => new(week.At.ToUnixTimeMilliseconds(), (double)value);

    // Three even steps up to a round number.
    private static double Ceiling(double value)
    {
        if (value <= 0)
        {
            return 3;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return Array.Find([1.5, 3, 6, 9, 12], step => value <= step * unit) * unit;
    }
}
