using System.ComponentModel.DataAnnotations;

namespace Revenos.Core.Drift.Signals.Strength;

/// <summary>The numbers behind commitment strength.</summary>
public sealed record StrengthOptions : ISignalThresholds
{
    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Threshold { get; init; } = 0.6;

    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Recovery { get; init; } = 0.7;

    /// <summary>What a commitment weighs at each level of the ladder.</summary>
    public LevelWeights Levels { get; init; } = new();

    /// <summary>The sum of weights expected, by the type of the current milestone.</summary>
    public PerMilestoneType Expected { get; init; } = new() { Discovery = 0.25, Validation = 0.5, Commitment = 1.0, Delivery = 1.5 };

    /// <summary>The days after which a commitment past its document-by date weighs half.</summary>
    [Range(1.0, 365.0)]
    public double HalfLifeDays { get; init; } = 14;

    /// <summary>The days a commitment has to be documented where it names no date.</summary>
    [Range(1.0, 365.0)]
    public double DocumentByDays { get; init; } = 14;

    /// <summary>The highest value.</summary>
    [Range(1.0, 3.0)]
    public double Maximum { get; init; } = 1.25;
}
