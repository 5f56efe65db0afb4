using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Density;

/// <summary>Reads engagement density from a deal: its interactions, the type of the current milestone, and when it opened.</summary>
internal static class DensityMeasure
{
    public static DensityCurve Curve(Deal deal, DensityOptions options)
    {
        var clock = new DealClock(deal.Pauses);
        var opened = clock.Shift(deal.OpenedAt);
        var cadence = options.CadenceDays[deal.CurrentType];
        var intensity = 0.0;
        foreach (var engagement in deal.Engagements)
        {
            intensity += Weight(engagement, clock, options, deal.LastFactAt);
        }

        return new DensityCurve(
            KnownFrom(deal, opened.PlusDays(cadence)),
            opened,
            deal.LastFactAt,
            intensity,
            cadence,
            options.HalfLifeDays,
            options.Maximum);
    }

    /// <summary>The interactions behind the value, the weightiest first.</summary>
    public static ImmutableArray<Contribution> Contributions(Deal deal, DensityOptions options, DateTimeOffset at)
    {
        var clock = new DealClock(deal.Pauses);
        var perQuality = Curve(deal, options).PerQualityAt(at);
        return
        [
            .. deal.Engagements
                .Select(engagement => new Contribution(engagement.Id, null, perQuality * Weight(engagement, clock, options, at)))
                .OrderByDescending(contribution => contribution.Amount),
        ];
    }

    /// <summary>q = kind × direction × authority: what an interaction is worth on the day it takes place.</summary>
    public static double Quality(EngagementKind kind, bool isAnswered, Authority authority, DensityOptions options) =>
        options.Kinds[kind] * (isAnswered ? options.Directions.Answered : options.Directions.Unanswered) * options.Authorities[authority];

    /// <summary>A cadence that would end after the end of time never ends; a deal of no age has no density.</summary>
    private static DateTimeOffset? KnownFrom(Deal deal, DateTimeOffset cadenceEnds) =>
        deal.Tracking.Engagements && cadenceEnds < DateTimeOffset.MaxValue ? Instants.Later(deal.LastFactAt, cadenceEnds) : null;

    private static double Weight(Engagement engagement, DealClock clock, DensityOptions options, DateTimeOffset at) =>
        Quality(engagement.Kind, engagement.IsAnswered, engagement.Authority, options)
        * Decay.After(at.DaysSince(clock.Shift(engagement.At)), options.HalfLifeDays);
}
