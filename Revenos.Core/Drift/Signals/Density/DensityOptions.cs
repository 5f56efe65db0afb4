using System.ComponentModel.DataAnnotations;

namespace Revenos.Core.Drift.Signals.Density;

/// <summary>The numbers behind engagement density.</summary>
public sealed record DensityOptions : ISignalThresholds
{
    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Recovery { get; init; } = 0.6;

    /// <summary>H: the days after which an interaction counts half.</summary>
    [Range(1.0, 365.0)]
    public double HalfLifeDays { get; init; } = 14;

    /// <summary>C: the days within which one full-quality interaction is expected, by the type of the current milestone.</summary>
    public PerMilestoneType CadenceDays { get; init; } = new() { Discovery = 7, Validation = 7, Commitment = 5, Delivery = 10 };

    /// <summary>What the kind of an interaction brings to its quality.</summary>
    public EngagementKindWeights Kinds { get; init; } = new();

    /// <summary>What the direction of an interaction brings to its quality.</summary>
    public DirectionWeights Directions { get; init; } = new();

    /// <summary>What the highest authority present brings to the quality of an interaction.</summary>
    public AuthorityWeights Authorities { get; init; } = new();

    /// <summary>The highest value.</summary>
    [Range(1.0, 3.0)]
    public double Maximum { get; init; } = 1.5;
}
