using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Strength;

/// <summary>The course of commitment strength: what stands firm, and what erodes once its date has passed.</summary>
/// <param name="KnownFrom">The instant from which it is known; null where commitments are not tracked, and in Discovery without any.</param>
/// <param name="Firm">The part that no date threatens: commitments that are documented or executed.</param>
/// <param name="Eroding">The parts of commitments below documented, by their dates.</param>
/// <param name="HalfLifeDays">The days after which a commitment past its date weighs half.</param>
/// <param name="Maximum">The highest value.</param>
public sealed record StrengthCurve(
    DateTimeOffset? KnownFrom,
    double Firm,
    ImmutableArray<ErodingPart> Eroding,
    double HalfLifeDays,
    double Maximum) : ISignalCurve
{
    /// <inheritdoc/>
    public double? ValueAt(DateTimeOffset at)
    {
        if (!(KnownFrom <= at))
        {
            return null;
        }

        var sum = Firm;
        foreach (var part in Eroding)
        {
            sum += part.At(at, HalfLifeDays);
        }

        return Math.Min(Maximum, sum);
    }

    /// <inheritdoc/>
    public DateTimeOffset? FirstBelow(double threshold) => KnownFrom is { } from
        ? FirstInstant.Where(at => ValueAt(at) < threshold, from, Estimate(threshold))
        : null;

    /// <summary>Between two dates the sum is steady + fading · 2^(−x ÷ half-life), which solves for x.</summary>
    private DateTimeOffset Estimate(double threshold)
    {
        var (steady, fading, since) = (Firm + Eroding.Sum(part => part.Amount), 0.0, DateTimeOffset.MinValue);
        foreach (var part in Eroding)
        {
            var crossing = Crossing(steady, fading, since);
            if (crossing <= part.DocumentBy)
            {
                return crossing;
            }

            fading = (fading * Decay.After(part.DocumentBy.DaysSince(since), HalfLifeDays)) + part.Amount;
            steady -= part.Amount;
            since = part.DocumentBy;
        }

        return Crossing(steady, fading, since);

        DateTimeOffset Crossing(double steady, double fading, DateTimeOffset since) => fading > 0 && steady < threshold
            ? since.PlusDays(Decay.DaysTo((threshold - steady) / fading, HalfLifeDays))
            : DateTimeOffset.MaxValue;
    }
}

/// <summary>What a commitment below documented brings.</summary>
/// <param name="Amount">Its part of the value up to its date.</param>
/// <param name="DocumentBy">The date by which it should be documented, on the deal's own clock.</param>
public readonly record struct ErodingPart(double Amount, DateTimeOffset DocumentBy)
{
    /// <summary>Its part at an instant: the amount up to the date, halving after it.</summary>
    public double At(DateTimeOffset at, double halfLifeDays) =>
        at <= DocumentBy ? Amount : Amount * Decay.After(at.DaysSince(DocumentBy), halfLifeDays);
}
