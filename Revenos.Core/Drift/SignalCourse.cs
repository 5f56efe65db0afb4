using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift;

/// <summary>
/// Draws the four signals: at the instants asked for, and at every break between them, so that a chart shows a jump as a
/// jump and a crossing where it is. Breaks are the tick before a fact, the fact, and the instants at which a signal becomes
/// known or falls below its threshold.
/// </summary>
internal static class SignalCourse
{
    public static ImmutableArray<SignalPoint> Of(DealHistory history, DriftOptions options, DateTimeOffset asOf, IEnumerable<DateTimeOffset> instants)
    {
        var asked = instants.Order().ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var (first, last) = (asked[0], asked[^1]);
        var points = ImmutableArray.CreateBuilder<SignalPoint>();
        foreach (var stretch in Stretch.Of(history, options, Instants.Earlier(asOf, last)))
        {
            // The last stretch goes on beyond the facts: there it is the forecast.
            var from = Instants.Later(first, stretch.Outlook.From);
            var through = stretch.Through < Instants.Earlier(asOf, last) ? stretch.Through : last;
            if (from <= through)
            {
                points.AddRange(asked.Concat(Breaks(stretch.Outlook, options)).Append(through)
                    .Where(instant => instant >= from && instant <= through)
                    .Distinct()
                    .Order()
                    .Select(instant => Point(stretch.Outlook, instant, instant > asOf)));
            }
        }

        return points.ToImmutable();
    }

    private static IEnumerable<DateTimeOffset> Breaks(Outlook outlook, DriftOptions options) => DriftRule.Signals
        .SelectMany(signal => new[] { outlook[signal].KnownFrom, outlook[signal].FirstBelow(options[signal].Threshold) })
        .OfType<DateTimeOffset>()
        .Append(outlook.From);

    private static SignalPoint Point(Outlook outlook, DateTimeOffset at, bool isForecast) => outlook.Halted is not null
        ? new SignalPoint(at, null, null, null, null, isForecast)
        : new SignalPoint(
            at,
            outlook.Velocity.ValueAt(at),
            outlook.Density.ValueAt(at),
            outlook.Freshness.ValueAt(at),
            outlook.Strength.ValueAt(at),
            isForecast);
}
