using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>Chooses, of the steps that would hold a deal, the one to put first, and opens the form for it.</summary>
internal static class BestStep
{
    /// <summary>
    /// The step that keeps the deal out of drift the longest; of equals, the one for the signal furthest below. A step that
    /// takes several repetitions comes after those that do not.
    /// </summary>
    public static HoldingStep? Of(Judgement judgement) => judgement.Holds
        .Where(hold => hold.Step is not null)
        .OrderBy(hold => hold.Times > 1)
        .ThenByDescending(hold => hold.DriftsAt ?? DateTimeOffset.MaxValue)
        .ThenByDescending(hold => judgement[hold.Signal]?.Shortfall ?? 0)
        .FirstOrDefault();

    /// <summary>What the button does: it records that the step was taken.</summary>
    public static string Verb(HoldingStep hold) => hold.Step switch
    {
        EngagementLogged logged => $"Log {KindText.WithArticle(KindText.Of(logged.Kind))}{(hold.Subject is { } who ? $" with {who}" : "")}",
        CommitmentMade made => $"Record {KindText.WithArticle(KindText.Of(made.Level))} commitment",
        CommitmentAdvanced advanced => $"Mark a promise as {KindText.InText(KindText.Of(advanced.Level))}",
        null => "",
        _ => StepText.Action(hold),
    };

    /// <summary>The form that records it, filled in as far as the step says.</summary>
    public static DealDraft? Draft(HoldingStep hold, DealView view, ViewerClock clock) => hold.Step switch
    {
        EngagementLogged logged => EngagementDraft.From(logged, view.Deal),
        EvidenceAttached attached => EvidenceDraft.From(attached),
        CommitmentMade made => CommitmentDraft.From(made),
        CommitmentAdvanced advanced when view.Deal.Commitments.FirstOrDefault(promise => promise.Id == advanced.Commitment) is { } promise =>
            new AdvanceDraft(promise, advanced.Level),
        MilestoneCompleted completed when view.Deal.FindMilestone(completed.Milestone) is { } milestone => new CompletionDraft(milestone),
        MilestoneRedated redated when view.Deal.FindMilestone(redated.Milestone) is { } milestone => new RedatingDraft(milestone, clock),
        _ => null,
    };
}
