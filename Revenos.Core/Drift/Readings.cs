using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;

namespace Revenos.Core.Drift;

/// <summary>Puts the values of an outlook together with the facts of the deal that made them.</summary>
internal static class Readings
{
    /// <summary>The four readings in their order.</summary>
    public static ImmutableArray<Reading> At(Deal deal, Outlook outlook, DriftOptions options, DateTimeOffset at) =>
        [.. DriftRule.Signals.Select(signal => One(signal, deal, outlook, options, at))];

    private static Reading One(Signal signal, Deal deal, Outlook outlook, DriftOptions options, DateTimeOffset at)
    {
        var marks = options[signal];
        var value = outlook[signal].ValueAt(at);
        var falls = outlook[signal].FirstBelow(marks.Threshold);
        return new Reading(
            signal,
            value,
            marks.Threshold,
            marks.Recovery,
            falls > at ? falls : null,
            value is null ? [] : Contributions(signal, deal, options, at));
    }

    private static ImmutableArray<Contribution> Contributions(Signal signal, Deal deal, DriftOptions options, DateTimeOffset at) => signal switch
    {
        Signal.MilestoneVelocity => VelocityMeasure.Contributions(deal, options.Velocity, at),
        Signal.EngagementDensity => DensityMeasure.Contributions(deal, options.Density, at),
        Signal.EvidenceFreshness => FreshnessMeasure.Contributions(deal, options.Freshness, at),
        Signal.CommitmentStrength => StrengthMeasure.Contributions(deal, options.Strength, at),
    };
}
