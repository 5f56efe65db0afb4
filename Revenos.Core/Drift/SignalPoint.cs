namespace Revenos.Core.Drift;

/// <summary>The four signals at one instant of a chart.</summary>
/// <param name="At">The instant.</param>
/// <param name="Velocity">Milestone velocity; null when unknown or not judged.</param>
/// <param name="Density">Engagement density; null when unknown or not judged.</param>
/// <param name="Freshness">Evidence freshness; null when unknown or not judged.</param>
/// <param name="Strength">Commitment strength; null when unknown or not judged.</param>
/// <param name="IsForecast">Whether it lies after the instant up to which facts count.</param>
public readonly record struct SignalPoint(
    DateTimeOffset At,
    double? Velocity,
    double? Density,
    double? Freshness,
    double? Strength,
    bool IsForecast)
{
    /// <summary>The value of one signal; null when unknown or not judged.</summary>
    public double? this[Signal signal] => signal switch
    {
        Signal.MilestoneVelocity => Velocity,
        Signal.EngagementDensity => Density,
        Signal.EvidenceFreshness => Freshness,
        Signal.CommitmentStrength => Strength,
    };
}
