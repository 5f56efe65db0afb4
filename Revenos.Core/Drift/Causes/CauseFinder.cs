using System.Collections.Immutable;
using Revenos.Core.Deals;

namespace Revenos.Core.Drift.Causes;

/// <summary>What a cause is looked for in.</summary>
/// <param name="Deal">The deal at the instant.</param>
/// <param name="Readings">Its four readings then.</param>
/// <param name="Options">The options it is judged with.</param>
/// <param name="At">The instant.</param>
internal sealed record Scene(Deal Deal, ImmutableArray<Reading> Readings, DriftOptions Options, DateTimeOffset At)
{
    public bool IsBelow(Signal signal) => Readings[(int)signal].Level == SignalLevel.Below;
}

/// <summary>Finds what explains the signals that are below. Context decay is told whether or not a signal is below: people are asked about it.</summary>
internal static class CauseFinder
{
    public static ImmutableArray<Cause> Find(Deal deal, ImmutableArray<Reading> readings, DriftOptions options, DateTimeOffset at)
    {
        var scene = new Scene(deal, readings, options, at);
        return
        [
            .. new[]
            {
                StakeholderDisengagement.Find(scene),
                MilestoneStagnation.Find(scene),
                CommitmentErosion.Find(scene),
                ContextDecay.Find(scene),
            }.OfType<Cause>(),
        ];
    }
}
