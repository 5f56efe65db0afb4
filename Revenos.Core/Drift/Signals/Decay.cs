namespace Revenos.Core.Drift.Signals;

/// <summary>Halving with time, in days.</summary>
internal static class Decay
{
    /// <summary>What is left of 1 after some days: 2^(−days ÷ half-life).</summary>
    public static double After(double days, double halfLifeDays) => double.Exp2(-days / halfLifeDays);

    /// <summary>The days until 1 has come down to a part of it; the inverse of <see cref="After"/>.</summary>
    public static double DaysTo(double part, double halfLifeDays) => -halfLifeDays * double.Log2(part);
}
