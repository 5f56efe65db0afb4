using System.Collections.Immutable;

namespace Revenos.Core.Drift;

/// <summary>What will happen to a deal if nobody does anything: computed from the signals' own curves, not sampled.</summary>
/// <param name="DriftsAt">The first instant at which it will be drifting; null when it drifts already or never will without new facts.</param>
/// <param name="Crossings">The falls below a threshold still to come, the earliest first.</param>
public sealed record Forecast(DateTimeOffset? DriftsAt, ImmutableArray<Crossing> Crossings);

/// <summary>A signal falling below its threshold.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="At">The first instant at which it is below.</param>
public sealed record Crossing(Signal Signal, DateTimeOffset At);
