using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Density;

/// <summary>
/// The course of engagement density: I · C · ln 2 ÷ (H · (1 − 2^(−a ÷ H))). The interactions fade alike, so one sum and the
/// instant it was taken at say all of them.
/// </summary>
/// <param name="KnownFrom">The instant from which it is known; null where engagements are not tracked.</param>
/// <param name="OpenedAt">When the deal opened, on its own clock.</param>
/// <param name="MeasuredAt">When <paramref name="Intensity"/> was taken.</param>
/// <param name="Intensity">I at <paramref name="MeasuredAt"/>: Σ q·2^(−age ÷ H).</param>
/// <param name="CadenceDays">C: the days within which one full-quality interaction is expected.</param>
/// <param name="HalfLifeDays">H: the days after which an interaction counts half.</param>
/// <param name="Maximum">The highest value.</param>
public sealed record DensityCurve(
    DateTimeOffset? KnownFrom,
    DateTimeOffset OpenedAt,
    DateTimeOffset MeasuredAt,
    double Intensity,
    double CadenceDays,
    double HalfLifeDays,
    double Maximum) : ISignalCurve
{
    /// <inheritdoc/>
    public double? ValueAt(DateTimeOffset at) => KnownFrom <= at
        ? Math.Min(Maximum, Intensity * Decay.After(at.DaysSince(MeasuredAt), HalfLifeDays) * PerQualityAt(at))
        : null;

    /// <summary>What one full-quality interaction of this instant is worth: the steady state of one every C days makes 1.</summary>
    public double PerQualityAt(DateTimeOffset at) =>
        CadenceDays * double.Log(2) / (HalfLifeDays * (1 - Decay.After(at.DaysSince(OpenedAt), HalfLifeDays)));

    /// <inheritdoc/>
    public DateTimeOffset? FirstBelow(double threshold)
    {
        if (KnownFrom is not { } from)
        {
            return null;
        }

        // With u = 2^(−x ÷ H) for the x days since the measurement, value = I·k·u ÷ (1 − A·u), which solves for u.
        var k = CadenceDays * double.Log(2) / HalfLifeDays;
        var a = Decay.After(MeasuredAt.DaysSince(OpenedAt), HalfLifeDays);
        var u = threshold / ((Intensity * k) + (threshold * a));
        return FirstInstant.Where(at => ValueAt(at) < threshold, from, MeasuredAt.PlusDays(Decay.DaysTo(u, HalfLifeDays)));
    }
}
