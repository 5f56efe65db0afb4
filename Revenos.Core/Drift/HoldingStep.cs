using Revenos.Core.Facts;

namespace Revenos.Core.Drift;

/// <summary>The smallest step that lifts a signal over its recovery threshold.</summary>
/// <param name="Signal">The signal it is for.</param>
/// <param name="Step">
/// The fact that would do it, as if it happened at the instant of the judgement; its free texts are empty. Null when no
/// step of its kind is enough.
/// </param>
/// <param name="Before">The signal now; null when unknown.</param>
/// <param name="After">The signal with the step taken, found by evaluating the deal with it; null when there is no step.</param>
/// <param name="DriftsAt">
/// When the deal would start to drift with the step taken and nothing else: the instant of the judgement when it goes on
/// drifting all the same, null when it never would, or when there is no step.
/// </param>
/// <param name="Times">How many such steps it takes: 1 wherever a single one is enough, more only for engagement density.</param>
/// <param name="Subject">Who or what the step is about, by name: a stakeholder, a milestone or a promise of the deal; null when it is about none.</param>
public sealed record HoldingStep(Signal Signal, Fact? Step, double? Before, double? After, DateTimeOffset? DriftsAt, int Times = 1, string? Subject = null);
