using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>The step to put first as a button, and the form it opens.</summary>
internal static class BestStep
{
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
