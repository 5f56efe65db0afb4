using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift;

/// <summary>One signal at one instant, with the facts that made it.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="Value">Its value; null when unknown. Velocity and strength reach 1.25, density 1.5, freshness 1; none is below 0.</param>
/// <param name="Threshold">Under this value the signal counts as below.</param>
/// <param name="Recovery">From this value on it no longer holds a drift episode open.</param>
/// <param name="FallsBelowAt">The first instant at which it is below if nothing happens; null when it is below already, unknown for good, or never falls.</param>
/// <param name="Contributions">The facts that made the value, the weightiest first; empty when unknown.</param>
public sealed record Reading(
    Signal Signal,
    double? Value,
    double Threshold,
    double Recovery,
    DateTimeOffset? FallsBelowAt,
    ImmutableArray<Contribution> Contributions)
{
    /// <summary>How the value stands against the threshold.</summary>
    public SignalLevel Level => Value is not { } value ? SignalLevel.Unknown
        : value < Threshold ? SignalLevel.Below
        : SignalLevel.AtOrAbove;

    /// <summary>How far the value lies under the threshold, as a share of the threshold: 0 to 1; 0 when not below.</summary>
    public double Shortfall => DriftRule.Shortfall(Value, Threshold);
}

/// <summary>What one fact adds to a reading.</summary>
/// <param name="Fact">The fact; for a milestone that is not complete, the fact that set its window.</param>
/// <param name="Milestone">The milestone concerned; null for every signal but velocity.</param>
/// <param name="Amount">
/// Its part, in the signal's own terms: for velocity the pace of an open milestone or W ÷ elapsed of a completed one, for
/// density the part of the value it brings, for freshness its own freshness, for strength the part of the value it brings.
/// </param>
public sealed record Contribution(FactId Fact, MilestoneId? Milestone, double Amount);
