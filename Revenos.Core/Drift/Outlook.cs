using Revenos.Core.Drift.Signals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Core.Drift;

/// <summary>
/// What the four signals of a deal do from its last fact on if nothing happens: a few numbers instead of a history, so that
/// thousands of deals can be judged at any instant without reading a fact. Valid until the next fact arrives or the options
/// change.
/// </summary>
/// <param name="From">The instant of the last fact; the outlook answers from here on, and an earlier instant is answered as this one.</param>
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
    DealState? Halted)
{
    /// <summary>What evidence density counts; null where it was not asked for.</summary>
    public ProofCount? Proof { get; init; }

    /// <summary>The course of one signal.</summary>
    public ISignalCurve this[Signal signal] => signal switch
    {
        Signal.MilestoneVelocity => Velocity,
        Signal.EngagementDensity => Density,
        Signal.EvidenceFreshness => Freshness,
        Signal.CommitmentStrength => Strength,
    };

    /// <summary>How the deal stands at an instant.</summary>
    /// <param name="at">The instant; one before <see cref="From"/> is answered as <see cref="From"/>.</param>
    /// <param name="options">The options the outlook was made with.</param>
    public Standing At(DateTimeOffset at, DriftOptions options)
    {
        if (Halted is { } halted)
        {
            return new Standing(halted, null, null, null, null, 0, null, VisibilityRule.LayerOf(halted));
        }

        var tally = TallyAt(at, options);
        return StandingOf(tally, DriftingSince ?? (tally.IsDrift ? DriftsAt(options) : null), options);
    }

    /// <summary>How the deal, judged, stands with four values and the beginning of its episode, if any.</summary>
    internal Standing StandingOf(Tally tally, DateTimeOffset? since, DriftOptions options)
    {
        var state = since is not null ? DealState.Drifting : tally.Below.Count > 0 ? DealState.Watch : DealState.OnTrack;
        var layer = VisibilityRule.LayerOf(
            Visibility,
            isFresh: tally.Freshness >= options.Freshness.Threshold,
            isStrong: tally.Strength >= options.Strength.Threshold,
            state);
        return new Standing(state, tally.Velocity, tally.Density, tally.Freshness, tally.Strength, tally.Severity, since, layer);
    }

    /// <summary>
    /// The first instant from <see cref="From"/> on at which the deal drifts if nothing happens: when the second signal falls
    /// below. Null when an episode is open already, when that never comes, and for a deal that is not judged.
    /// </summary>
    public DateTimeOffset? DriftsAt(DriftOptions options) =>
        DriftingSince is null && Falls(options).ElementAtOrDefault(DriftRule.SignalsForDrift - 1) is { } fall ? fall.At : null;

    /// <summary>
    /// The earliest instant after another at which anything people see changes in kind if nothing happens: a signal falls
    /// below or becomes known; with that, drift begins or a visibility layer is lost. Null when nothing will.
    /// </summary>
    public DateTimeOffset? NextCrossing(DriftOptions options, DateTimeOffset after)
    {
        if (Halted is not null)
        {
            return null;
        }

        DateTimeOffset? next = null;
        foreach (var signal in DriftRule.Signals)
        {
            Consider(this[signal].KnownFrom);
            Consider(this[signal].FirstBelow(options[signal].Threshold));
        }

        return next;

        void Consider(DateTimeOffset? instant)
        {
            if (instant > after && !(next <= instant))
            {
                next = instant;
            }
        }
    }

    /// <summary>The falls below a threshold from <see cref="From"/> on, the earliest first; a signal that is below by then falls at that instant.</summary>
    internal IEnumerable<Crossing> Falls(DriftOptions options) => Halted is not null ? [] : DriftRule.Signals
        .Select(signal => this[signal].FirstBelow(options[signal].Threshold) is { } at ? new Crossing(signal, at) : null)
        .OfType<Crossing>()
        .OrderBy(fall => fall.At);

    /// <summary>The four values at an instant and how they stand against their marks.</summary>
    internal Tally TallyAt(DateTimeOffset at, DriftOptions options)
    {
        at = Instants.Later(at, From);
        return Tally.Of(Velocity.ValueAt(at), Density.ValueAt(at), Freshness.ValueAt(at), Strength.ValueAt(at), options);
    }
}
