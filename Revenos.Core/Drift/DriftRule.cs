using System.Collections.Immutable;
using Revenos.Core.Drift.Signals;

namespace Revenos.Core.Drift;

/// <summary>The rule itself: a deal drifts when two or more of its four signals are below their thresholds at the same time.</summary>
internal static class DriftRule
{
    /// <summary>How many signals below make drift. Not an option: it is what drift means.</summary>
    public const int SignalsForDrift = 2;

    /// <summary>The four signals in their order.</summary>
    public static ImmutableArray<Signal> Signals { get; } = [.. Enum.GetValues<Signal>()];

    /// <summary>How far a value lies under its threshold, as a share of the threshold: 0 to 1; 0 when not below or unknown.</summary>
    public static double Shortfall(double? value, double threshold) => value < threshold ? (threshold - value.Value) / threshold : 0;
}

/// <summary>Four values counted against their marks. What is unknown is never counted.</summary>
internal readonly record struct Tally(
    double? Velocity,
    double? Density,
    double? Freshness,
    double? Strength,
    int Below,
    int BelowRecovery,
    double Severity)
{
    public static Tally Of(double? velocity, double? density, double? freshness, double? strength, DriftOptions options) =>
        new Tally(velocity, density, freshness, strength, 0, 0, 0)
            .Count(velocity, options.Velocity)
            .Count(density, options.Density)
            .Count(freshness, options.Freshness)
            .Count(strength, options.Strength);

    private Tally Count(double? value, ISignalThresholds marks) => this with
    {
        Below = Below + (value < marks.Threshold ? 1 : 0),
        BelowRecovery = BelowRecovery + (value < marks.Recovery ? 1 : 0),
        Severity = Severity + DriftRule.Shortfall(value, marks.Threshold),
    };
}
