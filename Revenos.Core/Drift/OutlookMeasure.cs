using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Core.Drift;

/// <summary>Reads the four courses from a deal. Whether an episode is open cannot be read from a deal; the replay adds it.</summary>
internal static class OutlookMeasure
{
    public static Outlook Of(Deal deal, DriftOptions options) => new(
        deal.LastFactAt,
        VelocityMeasure.Curve(deal, options.Velocity),
        DensityMeasure.Curve(deal, options.Density),
        FreshnessMeasure.Curve(deal, options.Freshness),
        StrengthMeasure.Curve(deal, options.Strength),
        DriftingSince: null,
        VisibilityRule.BasisOf(deal),
        HaltedIn(deal));

    /// <summary>
    /// The same from what was measured before the deal's latest facts. A fact makes anew only the lists it changes, so a course
    /// whose lists are still the very same ones goes on as it is and is not read again.
    /// </summary>
    public static Outlook Next(Deal before, Outlook measured, Deal deal, DriftOptions options)
    {
        var at = deal.LastFactAt;
        var isSameClock = before.Pauses == deal.Pauses;
        var isSamePlan = before.Plan == deal.Plan;
        var isSameEvidence = before.Evidence == deal.Evidence;
        var isSameType = isSamePlan || before.CurrentType == deal.CurrentType;
        return new(
            at,
            isSameClock && isSamePlan ? measured.Velocity with { KnownFrom = Known(measured.Velocity.KnownFrom) } : VelocityMeasure.Curve(deal, options.Velocity),
            isSameClock ? DensityMeasure.Next(before, measured.Density, deal, options.Density) : DensityMeasure.Curve(deal, options.Density),
            isSameClock && isSameEvidence ? measured.Freshness with { KnownFrom = Known(measured.Freshness.KnownFrom) } : FreshnessMeasure.Curve(deal, options.Freshness),
            isSameClock && isSameType && before.Commitments == deal.Commitments
                ? measured.Strength with { KnownFrom = Known(measured.Strength.KnownFrom) }
                : StrengthMeasure.Curve(deal, options.Strength),
            DriftingSince: null,
            isSamePlan && isSameEvidence ? measured.Visibility : VisibilityRule.BasisOf(deal),
            HaltedIn(deal));

        DateTimeOffset? Known(DateTimeOffset? from) => from is { } known ? Instants.Later(known, at) : null;
    }

    private static DealState? HaltedIn(Deal deal) => deal.Status switch
    {
        DealStatus.Open => null,
        DealStatus.Paused => DealState.Paused,
        DealStatus.Won => DealState.Won,
        DealStatus.Lost => DealState.Lost,
    };
}
