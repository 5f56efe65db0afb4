using System.Collections.Immutable;
using Revenos.Core.Facts;

namespace Revenos.Core.Drift;

/// <summary>What will happen to a deal if nobody does anything: computed from the signals' own curves, not sampled.</summary>
/// <param name="DriftsAt">The first instant at which it will be drifting; null when it drifts already or never will without new facts.</param>
/// <param name="Crossings">The falls below a threshold still to come, the earliest first.</param>
public sealed record Forecast(DateTimeOffset? DriftsAt, ImmutableArray<Crossing> Crossings);

/// <summary>A signal falling below its threshold.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="At">The first instant at which it is below.</param>
public sealed record Crossing(Signal Signal, DateTimeOffset At);

/// <summary>The smallest single step that lifts a signal over its recovery threshold.</summary>
/// <param name="Signal">The signal it is for.</param>
/// <param name="Step">The fact that would do it, as if it happened at the instant of the judgement; null when no single step is enough.</param>
/// <param name="Before">The signal now; null when unknown.</param>
/// <param name="After">The signal with the step, found by evaluating the history with it; null when there is no step.</param>
/// <param name="DriftsAt">When the deal would start to drift with the step taken and nothing else; null when it never would.</param>
public sealed record HoldingStep(Signal Signal, Fact? Step, double? Before, double? After, DateTimeOffset? DriftsAt);
