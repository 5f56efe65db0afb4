using System.Globalization;
using Revenos.Core.Drift;

namespace Revenos.Dashboard.Formatting;

/// <summary>The words of the four signals, and how far their scales reach.</summary>
public static class SignalText
{
    /// <summary>The four signals in the order in which they are always shown.</summary>
    public static IReadOnlyList<Signal> All { get; } =
        [Signal.MilestoneVelocity, Signal.EngagementDensity, Signal.EvidenceFreshness, Signal.CommitmentStrength];

    /// <summary>"Milestone velocity".</summary>
    public static string Name(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => "Milestone velocity",
        Signal.EngagementDensity => "Engagement density",
        Signal.EvidenceFreshness => "Evidence freshness",
        Signal.CommitmentStrength => "Commitment strength",
    };

    /// <summary>"velocity", for running text.</summary>
    public static string Word(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => "velocity",
        Signal.EngagementDensity => "engagement",
        Signal.EvidenceFreshness => "evidence",
        Signal.CommitmentStrength => "commitment",
    };

    /// <summary>"Velocity", where there is room for eight letters.</summary>
    public static string Brief(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => "Velocity",
        Signal.EngagementDensity => "Engage",
        Signal.EvidenceFreshness => "Evidence",
        Signal.CommitmentStrength => "Commit",
    };

    /// <summary>Where the signal's scale ends.</summary>
    public static double Maximum(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => 1.25,
        Signal.EngagementDensity => 1.5,
        Signal.EvidenceFreshness => 1,
        Signal.CommitmentStrength => 1.25,
    };

    /// <summary>Where a value lies on the signal's scale: 0 to 1.</summary>
    public static double Share(Signal signal, double value) => Math.Clamp(value / Maximum(signal), 0, 1);

    /// <summary>"below", "at or above", "unknown".</summary>
    public static string Level(SignalLevel level) => level switch
    {
        SignalLevel.Below => "below",
        SignalLevel.AtOrAbove => "at or above",
        SignalLevel.Unknown => "unknown",
    };

    /// <summary>How a value stands against its threshold.</summary>
    public static SignalLevel LevelOf(double? value, double threshold) => value switch
    {
        null => SignalLevel.Unknown,
        var known when known < threshold => SignalLevel.Below,
        _ => SignalLevel.AtOrAbove,
    };

    /// <summary>"Velocity 0.58, below its threshold of 0.75"; "Commitment unknown".</summary>
    public static string Sentence(Signal signal, double? value, double threshold, CultureInfo culture)
    {
        var name = $"{char.ToUpperInvariant(Word(signal)[0])}{Word(signal)[1..]}";
        return value is { } known
            ? $"{name} {NumberText.Value(known, culture)}, {Level(LevelOf(known, threshold))} its threshold of {NumberText.Value(threshold, culture)}"
            : $"{name} unknown";
    }
}
