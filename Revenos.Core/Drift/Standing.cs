using Revenos.Core.Visibility;

namespace Revenos.Core.Drift;

/// <summary>How a deal stands at an instant, without the facts behind it: what a card or a total needs.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Velocity">Milestone velocity; null when unknown.</param>
/// <param name="Density">Engagement density; null when unknown.</param>
/// <param name="Freshness">Evidence freshness; null when unknown.</param>
/// <param name="Strength">Commitment strength; null when unknown.</param>
/// <param name="Severity">Σ over the signals below of (threshold − value) ÷ threshold: 0 to 4.</param>
/// <param name="DriftingSince">When the open episode began; null when the deal does not drift.</param>
/// <param name="Layer">How much of its value can be seen.</param>
public readonly record struct Standing(
    DealState State,
    double? Velocity,
    double? Density,
    double? Freshness,
    double? Strength,
    double Severity,
    DateTimeOffset? DriftingSince,
    VisibilityLayer Layer)
{
    /// <summary>The value of one signal; null when unknown.</summary>
    public double? this[Signal signal] => signal switch
    {
        Signal.MilestoneVelocity => Velocity,
        Signal.EngagementDensity => Density,
        Signal.EvidenceFreshness => Freshness,
        Signal.CommitmentStrength => Strength,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "There are four signals."),
    };
}
