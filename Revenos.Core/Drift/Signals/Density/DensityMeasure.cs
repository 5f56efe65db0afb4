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
        return new DensityCurve(
            KnownFrom(deal, opened.PlusDays(cadence)),
            opened,
            deal.LastFactAt,
            Weight(deal.Engagements.AsSpan(), clock, options, deal.LastFactAt),
            cadence,
            options.HalfLifeDays,
            options.Maximum);
    }

    /// <summary>
    /// The same from the curve before the deal's latest facts, as long as it did not rest meanwhile. Interactions are only ever
    /// added and fade alike, so those counted already fade together in the one sum.
    /// </summary>
    public static DensityCurve Next(Deal before, DensityCurve measured, Deal deal, DensityOptions options)
    {
        var cadence = options.CadenceDays[deal.CurrentType];
        var known = KnownFrom(deal, measured.OpenedAt.PlusDays(cadence));
        if (before.Engagements.Length == deal.Engagements.Length)
        {
            return measured with { KnownFrom = known, CadenceDays = cadence };
        }

        var faded = measured.Intensity * Decay.After(deal.LastFactAt.DaysSince(measured.MeasuredAt), options.HalfLifeDays);
        var added = Weight(deal.Engagements.AsSpan()[before.Engagements.Length..], new DealClock(deal.Pauses), options, deal.LastFactAt);
        return measured with { KnownFrom = known, CadenceDays = cadence, MeasuredAt = deal.LastFactAt, Intensity = faded + added };
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

    private static double Weight(ReadOnlySpan<Engagement> engagements, DealClock clock, DensityOptions options, DateTimeOffset at)
    {
        var sum = 0.0;
        foreach (var engagement in engagements)
        {
            sum += Weight(engagement, clock, options, at);
        }

        return sum;
    }

    private static double Weight(Engagement engagement, DealClock clock, DensityOptions options, DateTimeOffset at) =>
        Quality(engagement.Kind, engagement.IsAnswered, engagement.Authority, options)
        * Decay.After(at.DaysSince(clock.Shift(engagement.At)), options.HalfLifeDays);
}
