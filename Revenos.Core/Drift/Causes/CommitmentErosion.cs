using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Causes;

/// <summary>Strength is below, and a promise is past the date by which it should have been documented.</summary>
internal static class CommitmentErosion
{
    public static Cause? Find(Scene scene)
    {
        if (!scene.IsBelow(Signal.CommitmentStrength))
        {
            return null;
        }

        var clock = new DealClock(scene.Deal.Pauses);
        var overdue = scene.Deal.Commitments
            .Where(promise => promise is { IsWithdrawn: false, Level: < CommitmentLevel.Documented })
            .Select(promise => (promise.Id, Days: scene.At.DaysSince(StrengthMeasure.DocumentBy(promise, clock, scene.Options.Strength))))
            .Where(promise => promise.Days > 0)
            .OrderByDescending(promise => promise.Days)
            .ToList();
        return overdue.Count == 0
            ? null
            : new Cause(CauseKind.CommitmentErosion, [.. overdue.Select(promise => promise.Id)], overdue[0].Days);
    }

    /// <summary>The instants at which a promise becomes overdue.</summary>
    public static IEnumerable<DateTimeOffset> Breaks(Outlook outlook) => outlook.Strength.Eroding
        .Where(part => part.DocumentBy < DateTimeOffset.MaxValue)
        .Select(part => part.DocumentBy.AddTicks(1));
}
