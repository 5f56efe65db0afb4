using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals;

/// <summary>
/// Finds the first tick at which something has become true that, once true, stays true. The closed form of a curve gives
/// an estimate; the answer is settled on the very function that is evaluated, so that the two can never disagree.
/// </summary>
internal static class FirstInstant
{
    /// <param name="holds">False up to some instant, true from there on.</param>
    /// <param name="from">The earliest answer.</param>
    /// <param name="estimate">Where the answer is expected; the closer it lies, the fewer evaluations are needed.</param>
    /// <returns>The first instant from <paramref name="from"/> on at which it holds; null when it never does.</returns>
    public static DateTimeOffset? Where(Func<DateTimeOffset, bool> holds, DateTimeOffset from, DateTimeOffset estimate)
    {
        if (holds(from))
        {
            return from;
        }

        if (!holds(DateTimeOffset.MaxValue))
        {
            return null;
        }

        // Invariant: it does not hold at `no` and holds at `yes`.
        var (no, yes) = (from.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        bool Holds(long ticks) => holds(new DateTimeOffset(ticks, TimeSpan.Zero));
        void Narrow(long ticks)
        {
            if (Holds(ticks))
            {
                yes = ticks;
            }
            else
            {
                no = ticks;
            }
        }

        // Away from the estimate in doubling steps until the answer is enclosed, then by halves.
        if (estimate.UtcTicks > no && estimate.UtcTicks < yes)
        {
            Narrow(estimate.UtcTicks);
            var above = no == estimate.UtcTicks;
            for (var step = 1L; yes - no > step; step *= 2)
            {
                var (oldNo, oldYes) = (no, yes);
                Narrow(above ? no + step : yes - step);
                if (above ? yes != oldYes : no != oldNo)
                {
                    break;
                }
            }
        }

        while (yes - no > 1)
        {
            Narrow(no + ((yes - no) / 2));
        }

        return new DateTimeOffset(yes, TimeSpan.Zero);
    }

    /// <summary>The first instant at which something is at least so many days old; null when the end of time comes before.</summary>
    public static DateTimeOffset? AsOld(DateTimeOffset since, double days) =>
        Where(at => at.DaysSince(since) >= days, since, since.PlusDays(days));

    /// <summary>The first instant at which something is older than so many days; null when the end of time comes before.</summary>
    public static DateTimeOffset? Older(DateTimeOffset since, double days) =>
        Where(at => at.DaysSince(since) > days, since, since.PlusDays(days));
}
