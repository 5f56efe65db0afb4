using System.ComponentModel.DataAnnotations;

namespace Revenos.Core.Drift.Signals.Velocity;

/// <summary>The numbers behind milestone velocity.</summary>
public sealed record VelocityOptions : ISignalThresholds
{
    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Threshold { get; init; } = 0.75;

    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Recovery { get; init; } = 0.85;

    /// <summary>How many of the last completed milestones make the track record.</summary>
    [Range(1, 20)]
    public int TrackedMilestones { get; init; } = 3;

    /// <summary>The share of its window that a completed milestone counts as having taken at least, so that one done at once does not outshine all others.</summary>
    [Range(0.01, 1.0)]
    public double ElapsedFloor { get; init; } = 0.1;

    /// <summary>The highest value: milestones reached early count up to here.</summary>
    [Range(1.0, 3.0)]
    public double Maximum { get; init; } = 1.25;
}
