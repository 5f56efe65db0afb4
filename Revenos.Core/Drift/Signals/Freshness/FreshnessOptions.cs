using System.ComponentModel.DataAnnotations;

namespace Revenos.Core.Drift.Signals.Freshness;

/// <summary>The numbers behind evidence freshness.</summary>
public sealed record FreshnessOptions : ISignalThresholds
{
    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Threshold { get; init; } = 0.5;

    /// <inheritdoc/>
    [Range(0.05, 1.0)]
    public double Recovery { get; init; } = 0.6;

    /// <summary>The age in days up to which a deal without any evidence reads as unknown; older, it reads as 0.</summary>
    [Range(0.0, 365.0)]
    public double GraceDays { get; init; } = 14;

    /// <summary>h: the days after which a piece of evidence is half as fresh, by its kind.</summary>
    public EvidenceHalfLives HalfLifeDays { get; init; } = new();
}
