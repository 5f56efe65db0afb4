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
    SignalSet Below,
    SignalSet Unknown,
    int BelowRecovery,
    double Severity)
{
    /// <summary>Whether the rule is true.</summary>
    public bool IsDrift => Below.Count >= DriftRule.SignalsForDrift;

    public static Tally Of(double? velocity, double? density, double? freshness, double? strength, DriftOptions options) =>
        new Tally(velocity, density, freshness, strength, SignalSet.None, SignalSet.None, 0, 0)
            .Count(Signal.MilestoneVelocity, velocity, options.Velocity)
            .Count(Signal.EngagementDensity, density, options.Density)
            .Count(Signal.EvidenceFreshness, freshness, options.Freshness)
            .Count(Signal.CommitmentStrength, strength, options.Strength);

    private Tally Count(Signal signal, double? value, ISignalThresholds marks) => value is null
        ? this with { Unknown = Unknown.With(signal) }
        : this with
        {
            Below = value < marks.Threshold ? Below.With(signal) : Below,
            BelowRecovery = BelowRecovery + (value < marks.Recovery ? 1 : 0),
            Severity = Severity + DriftRule.Shortfall(value, marks.Threshold),
        };
}
