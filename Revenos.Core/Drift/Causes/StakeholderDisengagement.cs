using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Causes;

/// <summary>
/// Density is below, and those who decide or carry the deal are heard from less: their share of the last 2·C days is under
/// half of that in the 4·C days before, or no decision maker has been in two-way contact for 2·C days.
/// </summary>
internal static class StakeholderDisengagement
{
    public static Cause? Find(Scene scene)
    {
        if (!scene.IsBelow(Signal.EngagementDensity))
        {
            return null;
        }

        var (deal, options) = (scene.Deal, scene.Options.Causes);
        var clock = new DealClock(deal.Pauses);
        var cadence = scene.Options.Density.CadenceDays[deal.CurrentType];
        var recentDays = options.RecentCadences * cadence;
        var recent = deal.Engagements.Where(engagement => Age(engagement) < recentDays).ToList();
        var earlier = deal.Engagements
            .Where(engagement => Age(engagement) >= recentDays && Age(engagement) < recentDays + (options.EarlierCadences * cadence))
            .ToList();
        var contact = deal.Engagements.LastOrDefault(engagement => engagement is { Authority: Authority.DecisionMaker, IsAnswered: true });
        var silence = contact is null ? scene.At.DaysSince(clock.Shift(deal.OpenedAt)) : Age(contact);

        var hasFallen = SeniorShare(recent) < options.ShareKept * SeniorShare(earlier);
        if (!hasFallen && silence < recentDays)
        {
            return null;
        }

        var behind = (hasFallen ? earlier.Concat(recent).Where(IsSenior) : []).Append(contact).OfType<Engagement>();
        return new Cause(CauseKind.StakeholderDisengagement, [.. behind.Select(engagement => engagement.Id).Distinct()], contact is null ? null : silence);

        double Age(Engagement engagement) => scene.At.DaysSince(clock.Shift(engagement.At));
    }

    /// <summary>The instants, from one on, at which an interaction leaves the recent days or the earlier ones, and at which the silence since the opening is too long.</summary>
    public static IEnumerable<DateTimeOffset> Breaks(Deal deal, DateTimeOffset from, DriftOptions options)
    {
        var clock = new DealClock(deal.Pauses);
        var cadence = options.Density.CadenceDays[deal.CurrentType];
        var recentDays = options.Causes.RecentCadences * cadence;
        var earlierDays = recentDays + (options.Causes.EarlierCadences * cadence);
        if (FirstInstant.AsOld(clock.Shift(deal.OpenedAt), recentDays) is { } silent)
        {
            yield return silent;
        }

        for (var i = deal.Engagements.Length - 1; i >= 0; i--)
        {
            var at = clock.Shift(deal.Engagements[i].At);
            if (from.DaysSince(at) >= earlierDays)
            {
                break;
            }

            if (FirstInstant.AsOld(at, recentDays) is { } noLongerRecent)
            {
                yield return noLongerRecent;
            }

            if (FirstInstant.AsOld(at, earlierDays) is { } forgotten)
            {
                yield return forgotten;
            }
        }
    }

    private static bool IsSenior(Engagement engagement) => engagement.Authority >= Authority.Champion;

    private static double SeniorShare(List<Engagement> engagements) =>
        engagements.Count == 0 ? 0 : engagements.Count(IsSenior) / (double)engagements.Count;
}
