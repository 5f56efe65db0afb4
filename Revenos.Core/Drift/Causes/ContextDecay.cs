using Revenos.Core.Deals;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Causes;

/// <summary>Nobody has confirmed for long why the buyer wants this, or something changed round the deal and was not answered.</summary>
internal static class ContextDecay
{
    public static Cause? Find(Scene scene)
    {
        var days = scene.At.DaysSince(Confirmed(scene.Deal));
        var unanswered = scene.Deal.ContextChanges.Where(change => change.AnsweredAt is null).ToList();
        return days > scene.Options.Causes.RationaleDays || unanswered.Count > 0
            ? new Cause(CauseKind.ContextDecay, [.. unanswered.Select(change => change.Id)], days)
            : null;
    }

    /// <summary>The instant from which the rationale counts as decayed.</summary>
    public static IEnumerable<DateTimeOffset> Breaks(Deal deal, DriftOptions options) =>
        FirstInstant.Older(Confirmed(deal), options.Causes.RationaleDays) is { } decayed ? [decayed] : [];

    private static DateTimeOffset Confirmed(Deal deal) => new DealClock(deal.Pauses).Shift(deal.RationaleConfirmedAt);
}
