using System.Collections.Immutable;
using Revenos.Core.Visibility;

namespace Revenos.Core.Drift;

/// <summary>
/// What the four signals of a deal do from its last fact on if nothing happens: a few numbers instead of a history, so that
/// thousands of deals can be judged at any instant without reading a fact. Valid until the next fact arrives.
/// </summary>
/// <param name="From">The instant of the last fact; the outlook answers from here on.</param>
/// <param name="Velocity">The course of milestone velocity.</param>
/// <param name="Density">The course of engagement density.</param>
/// <param name="Freshness">The course of evidence freshness.</param>
/// <param name="Strength">The course of commitment strength.</param>
/// <param name="DriftingSince">When the episode open at <paramref name="From"/> began; null when none was.</param>
/// <param name="Visibility">What the visibility layer rests on.</param>
/// <param name="Halted">Paused, Won or Lost for a deal that is not judged; null for one that is.</param>
public sealed record Outlook(
    DateTimeOffset From,
    VelocityCurve Velocity,
    DensityCurve Density,
    FreshnessCurve Freshness,
    StrengthCurve Strength,
    DateTimeOffset? DriftingSince,
    VisibilityBasis Visibility,
    DealState? Halted);
