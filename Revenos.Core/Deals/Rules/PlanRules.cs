using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;

namespace Revenos.Core.Deals.Rules;

/// <summary>How a plan may be made and what may happen to its milestones.</summary>
internal static class PlanRules
{
    public static Refusal? Check(Deal deal, PlanAnchored anchored)
    {
        if (anchored.Milestones.IsEmpty)
        {
            return Refusals.EmptyPlan;
        }

        if (anchored.Milestones.DistinctBy(milestone => milestone.Id).Count() != anchored.Milestones.Length)
        {
            return Refusals.MilestoneTwice;
        }

        if (deal.Plan.Any(planned => planned.IsComplete && anchored.Milestones.All(milestone => milestone.Id != planned.Id)))
        {
            return Refusals.PlanForgets;
        }

        return (deal.Anchors.IsEmpty ? null : Texts.Reason(anchored.Reason)) ?? CheckMilestones(anchored.Milestones);
    }

    /// <summary>Whether each milestone is one: named, and with a window that ends after it starts.</summary>
    public static Refusal? CheckMilestones(ImmutableArray<Milestone> milestones) =>
        milestones.Select(Check).FirstOrDefault(refusal => refusal is not null);

    public static Refusal? Check(Deal deal, MilestoneRedated redated) => deal.FindMilestone(redated.Milestone) switch
    {
        null => Refusals.UnknownMilestone,
        { IsComplete: true } => Refusals.CompleteAlready,
        _ => Check(redated.Window) ?? Texts.Reason(redated.Reason),
    };

    public static Refusal? Check(Deal deal, MilestoneCompleted completed) => deal.FindMilestone(completed.Milestone) switch
    {
        null => Refusals.UnknownMilestone,
        { IsComplete: true } => Refusals.CompleteAlready,
        _ => Texts.Note(completed.Note),
    };

    public static Refusal? Check(Deal deal, MilestoneReopened reopened) => deal.FindMilestone(reopened.Milestone) switch
    {
        null => Refusals.UnknownMilestone,
        { IsComplete: false } => Refusals.NotComplete,
        _ => Texts.Reason(reopened.Reason),
    };

    private static Refusal? Check(Milestone milestone) =>
        Texts.Key(milestone.Id.Value, "The milestone’s key")
        ?? Texts.Name(milestone.Name, "The milestone’s name")
        ?? Texts.Optional(milestone.Criteria, "The milestone’s criteria")
        ?? Texts.Optional(milestone.Owner, "The milestone’s owner")
        ?? Check(milestone.Window);

    private static Refusal? Check(Window window) => window.Due > window.Start ? null : Refusals.WindowBackwards;
}
