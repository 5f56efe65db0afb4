using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Velocity;

/// <summary>The course of milestone velocity: min(track, smallest pace of the open milestones).</summary>
/// <param name="KnownFrom">The instant from which it is known; null without a plan.</param>
/// <param name="Track">ΣW ÷ Σ elapsed over the last completed milestones: what the deal has shown so far.</param>
/// <param name="Open">The milestones that are not complete, those not begun included.</param>
public sealed record VelocityCurve(DateTimeOffset? KnownFrom, double Track, ImmutableArray<OpenWindow> Open) : ISignalCurve
{
    /// <inheritdoc/>
    public double? ValueAt(DateTimeOffset at)
    {
        if (!(KnownFrom <= at))
        {
            return null;
        }

        var value = Track;
        foreach (var window in Open)
        {
            value = Math.Min(value, window.PaceAt(at));
        }

        return value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? FirstBelow(double threshold)
    {
        if (KnownFrom is not { } from)
        {
            return null;
        }

        var estimate = DateTimeOffset.MaxValue;
        foreach (var window in Open)
        {
            estimate = Instants.Earlier(estimate, window.Start.PlusDays(window.Days / threshold));
        }

        return FirstInstant.Where(at => ValueAt(at) < threshold, from, estimate);
    }
}

/// <summary>The window of a milestone that is not complete.</summary>
/// <param name="Start">Its start on the deal's own clock.</param>
/// <param name="Days">W: its length in days, zero or more.</param>
public readonly record struct OpenWindow(DateTimeOffset Start, double Days)
{
    /// <summary>1 up to the due instant, W ÷ elapsed after it; a milestone that has not begun holds nothing up.</summary>
    public double PaceAt(DateTimeOffset at)
    {
        var elapsed = at.DaysSince(Start);
        return elapsed < 0 ? double.PositiveInfinity
            : elapsed <= Days ? 1
            : Days / elapsed;
    }
}
