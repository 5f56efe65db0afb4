using Revenos.Core.Drift.Signals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Causes;

/// <summary>Nobody has confirmed for long why the buyer wants this, or something changed round the deal and was not answered.</summary>
internal static class ContextDecay
{
    public static Cause? Find(Scene scene)
    {
        var days = scene.At.DaysSince(new DealClock(scene.Deal.Pauses).Shift(scene.Deal.RationaleConfirmedAt));
        var unanswered = scene.Deal.ContextChanges.Where(change => change.AnsweredAt is null).ToList();
        return days > scene.Options.Causes.RationaleDays || unanswered.Count > 0
            ? new Cause(CauseKind.ContextDecay, [.. unanswered.Select(change => change.Id)], days)
            : null;
    }
}
