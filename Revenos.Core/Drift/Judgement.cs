using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Core.Drift;

/// <summary>Everything the rule says of one deal at one instant, with the facts behind it.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="At">The instant it was judged at.</param>
/// <param name="OptionsVersion">The version of the options it was judged with.</param>
/// <param name="State">How it stands.</param>
/// <param name="Readings">The four signals in their order; empty for a deal that is paused or closed.</param>
/// <param name="Severity">Σ over the signals below of (threshold − value) ÷ threshold: 0 to 4.</param>
/// <param name="Layer">How much of its value can be seen.</param>
/// <param name="Episode">The episode it is in; null when it does not drift.</param>
/// <param name="Forecast">What will happen if nothing does; null for a deal that is paused or closed.</param>
/// <param name="Causes">What explains the signals that are below; may be empty.</param>
/// <param name="Holds">For each signal that is below or next to fall, the smallest single step that lifts it over its recovery threshold.</param>
public sealed record Judgement(
    DealId Deal,
    DateTimeOffset At,
    int OptionsVersion,
    DealState State,
    ImmutableArray<Reading> Readings,
    double Severity,
    VisibilityLayer Layer,
    Episode? Episode,
    Forecast? Forecast,
    ImmutableArray<Cause> Causes,
    ImmutableArray<HoldingStep> Holds)
{
    /// <summary>The reading of one signal, or null for a deal that is paused or closed.</summary>
    public Reading? this[Signal signal] => Readings.IsEmpty ? null : Readings[(int)signal];

    /// <summary>
    /// Of the steps that would hold the deal, the one to take first: a signal that is below comes before one that will be, one
    /// step before several, and then what keeps the deal out of drift the longest; null when no single step helps.
    /// </summary>
    public HoldingStep? BestHold => Holds
        .Where(hold => hold.Step is not null)
        .OrderBy(hold => this[hold.Signal]?.Level != SignalLevel.Below)
        .ThenBy(hold => hold.Times > 1)
        .ThenByDescending(hold => hold.DriftsAt ?? DateTimeOffset.MaxValue)
        .ThenByDescending(hold => this[hold.Signal]?.Shortfall ?? 0)
        .FirstOrDefault();
}
