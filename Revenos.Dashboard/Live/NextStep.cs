using Revenos.Core.Deals;
using Revenos.Core.Drift;

namespace Revenos.Dashboard.Live;

/// <summary>The one thing to do next about a deal, without words: formatting makes the sentence.</summary>
/// <param name="Hold">The step that would lift a signal that is below; null when none is, or no single step would.</param>
/// <param name="Aim">What is to be reached next: the current milestone, or what a resting deal waits for; null when there is neither.</param>
/// <param name="Due">When that milestone is due; null when there is none.</param>
public sealed record NextStep(HoldingStep? Hold, string? Aim, DateTimeOffset? Due)
{
    /// <summary>Nothing is known to come next.</summary>
    public static NextStep None { get; } = new(null, null, null);

    /// <summary>The next step of a deal.</summary>
    /// <param name="deal">The deal at the instant of the judgement.</param>
    /// <param name="judgement">What the rule says of it.</param>
    public static NextStep Of(Deal deal, Judgement judgement)
    {
        if (deal.Status == DealStatus.Paused)
        {
            return new(null, deal.Pauses[^1].Criteria.FirstOrDefault(), null);
        }

        var lacking = judgement.State is DealState.Watch or DealState.Drifting;
        var hold = lacking && judgement.BestHold is { } best && judgement[best.Signal]?.Level == SignalLevel.Below ? best : null;
        return deal.CurrentMilestone is { IsComplete: false } current
            ? new(hold, current.Milestone.Name, current.Window.Due)
            : new(hold, null, null);
    }
}
