using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
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
        deal.Status switch
        {
            DealStatus.Open => null,
            DealStatus.Paused => DealState.Paused,
            DealStatus.Won => DealState.Won,
            DealStatus.Lost => DealState.Lost,
        });
}
