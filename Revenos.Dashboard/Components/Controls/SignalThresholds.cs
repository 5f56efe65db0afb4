using Revenos.Core.Drift;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>The thresholds of the four signals, in their order.</summary>
public sealed record SignalThresholds(double Velocity, double Density, double Freshness, double Strength)
{
    public double this[Signal signal] => signal switch
    {
        Signal.MilestoneVelocity => Velocity,
        Signal.EngagementDensity => Density,
        Signal.EvidenceFreshness => Freshness,
        Signal.CommitmentStrength => Strength,
    };
}
