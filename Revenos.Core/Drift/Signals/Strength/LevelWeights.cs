using System.ComponentModel.DataAnnotations;
using Revenos.Core.Deals;

namespace Revenos.Core.Drift.Signals.Strength;

/// <summary>What a commitment weighs at each level of the ladder; a higher level never weighs less.</summary>
public sealed record LevelWeights
{
    /// <summary>Said.</summary>
    [Range(0.0, 1.0)]
    public double Verbal { get; init; } = 0.25;

    /// <summary>Written down informally.</summary>
    [Range(0.0, 1.0)]
    public double Written { get; init; } = 0.5;

    /// <summary>In a document both sides hold.</summary>
    [Range(0.0, 1.0)]
    public double Documented { get; init; } = 0.85;

    /// <summary>Done or signed.</summary>
    [Range(0.0, 1.0)]
    public double Executed { get; init; } = 1.0;

    /// <summary>The weight of one level.</summary>
    public double this[CommitmentLevel level] => level switch
    {
        CommitmentLevel.Verbal => Verbal,
        CommitmentLevel.Written => Written,
        CommitmentLevel.Documented => Documented,
        CommitmentLevel.Executed => Executed,
    };
}
