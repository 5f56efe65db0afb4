namespace Revenos.Core.Drift.Signals;

/// <summary>
/// What one signal does from the deal's last fact on if nothing happens. Once known it stays known and never rises, so
/// the instant at which it falls below a threshold is solved for and never sampled.
/// </summary>
public interface ISignalCurve
{
    /// <summary>The instant from which it is known, not before the last fact; null when only a new fact can make it known.</summary>
    DateTimeOffset? KnownFrom { get; }

    /// <summary>The value at an instant; null while unknown.</summary>
    double? ValueAt(DateTimeOffset at);

    /// <summary>The first instant, to the tick, at which the value is known and under the threshold; null when that never comes.</summary>
    DateTimeOffset? FirstBelow(double threshold);
}
