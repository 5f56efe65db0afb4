using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Strength;

/// <summary>Reads commitment strength from a deal: the promises that stand, and what the current milestone asks for.</summary>
internal static class StrengthMeasure
{
    /// <summary>No promise weighs more than this against others, whatever the fact says.</summary>
    private const double HighestImportance = 3;

    public static StrengthCurve Curve(Deal deal, StrengthOptions options)
    {
        var clock = new DealClock(deal.Pauses);
        var firm = 0.0;
        var eroding = new List<ErodingPart>();
        foreach (var promise in Standing(deal))
        {
            if (promise.Level >= CommitmentLevel.Documented)
            {
                firm += Amount(promise, deal, options);
            }
            else
            {
                eroding.Add(Part(promise, deal, clock, options));
            }
        }

        return new StrengthCurve(
            IsKnown(deal) ? deal.LastFactAt : null,
            firm,
            [.. eroding.OrderBy(part => part.DocumentBy)],
            options.HalfLifeDays,
            options.Maximum);
    }

    /// <summary>The promises behind the value, the weightiest first.</summary>
    public static ImmutableArray<Contribution> Contributions(Deal deal, StrengthOptions options, DateTimeOffset at)
    {
        var clock = new DealClock(deal.Pauses);
        return
        [
            .. Standing(deal)
                .Select(promise => new Contribution(promise.Id, null, promise.Level >= CommitmentLevel.Documented
                    ? Amount(promise, deal, options)
                    : Part(promise, deal, clock, options).At(at, options.HalfLifeDays)))
                .OrderByDescending(contribution => contribution.Amount),
        ];
    }

    /// <summary>The date by which a promise should be documented, on the deal's own clock.</summary>
    public static DateTimeOffset DocumentBy(Commitment promise, DealClock clock, StrengthOptions options) =>
        promise.DocumentBy is { } date ? clock.Shift(date) : clock.Shift(promise.MadeAt).PlusDays(options.DocumentByDays);

    private static bool IsKnown(Deal deal) =>
        deal.Tracking.Commitments && (!deal.Commitments.IsEmpty || deal.CurrentType != MilestoneType.Discovery);

    private static IEnumerable<Commitment> Standing(Deal deal) => deal.Commitments.Where(promise => !promise.IsWithdrawn);

    private static ErodingPart Part(Commitment promise, Deal deal, DealClock clock, StrengthOptions options) =>
        new(Amount(promise, deal, options), DocumentBy(promise, clock, options));

    private static double Amount(Commitment promise, Deal deal, StrengthOptions options) =>
        options.Levels[promise.Level] * Importance(promise) / options.Expected[deal.CurrentType];

    /// <summary>Held between 0 and the highest; what is not a number counts as 0.</summary>
    private static double Importance(Commitment promise) => promise.Importance > 0 ? Math.Min(promise.Importance, HighestImportance) : 0;
}
