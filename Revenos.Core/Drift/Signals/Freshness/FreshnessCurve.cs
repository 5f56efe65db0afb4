using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Freshness;

/// <summary>The course of evidence freshness: that of the freshest piece which still holds.</summary>
/// <param name="KnownFrom">The instant from which it is known: at once with any evidence, at the end of the grace without.</param>
/// <param name="Pieces">The pieces that can still be the freshest at some instant; empty when there are none.</param>
public sealed record FreshnessCurve(DateTimeOffset? KnownFrom, ImmutableArray<FreshPiece> Pieces) : ISignalCurve
{
    /// <inheritdoc/>
    public double? ValueAt(DateTimeOffset at)
    {
        if (!(KnownFrom <= at))
        {
            return null;
        }

        var freshest = 0.0;
        foreach (var piece in Pieces)
        {
            freshest = Math.Max(freshest, piece.FreshnessAt(at));
        }

        return freshest;
    }

    /// <inheritdoc/>
    public DateTimeOffset? FirstBelow(double threshold)
    {
        if (KnownFrom is not { } from)
        {
            return null;
        }

        var estimate = from;
        foreach (var piece in Pieces)
        {
            var stale = piece.AttachedAt.PlusDays(Decay.DaysTo(threshold, piece.HalfLifeDays));
            estimate = Instants.Later(estimate, Instants.Earlier(stale, piece.ValidUntil ?? DateTimeOffset.MaxValue));
        }

        return FirstInstant.Where(at => ValueAt(at) < threshold, from, estimate);
    }
}

/// <summary>A piece of evidence that has not been withdrawn.</summary>
/// <param name="AttachedAt">When it was attached, on the deal's own clock.</param>
/// <param name="HalfLifeDays">h: the days after which it is half as fresh.</param>
/// <param name="ValidUntil">When it stops being valid by the calendar, which no pause stops; null for never.</param>
public readonly record struct FreshPiece(DateTimeOffset AttachedAt, double HalfLifeDays, DateTimeOffset? ValidUntil)
{
    /// <summary>2^(−age ÷ h) while it is valid, 0 from then on.</summary>
    public double FreshnessAt(DateTimeOffset at) => at >= ValidUntil ? 0 : Decay.After(at.DaysSince(AttachedAt), HalfLifeDays);

    /// <summary>Whether it is at least as fresh as the other at every instant.</summary>
    internal bool Outshines(FreshPiece other) =>
        HalfLifeDays >= other.HalfLifeDays
        && AttachedAt >= other.AttachedAt
        && (ValidUntil is null || ValidUntil >= other.ValidUntil);
}
