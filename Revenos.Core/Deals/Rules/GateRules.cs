using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;

namespace Revenos.Core.Deals.Rules;

/// <summary>A stage cannot be passed while a milestone of it is incomplete or lacks its evidence, unless an override is recorded with a reason.</summary>
public static class GateRules
{
    /// <summary>What the gates between the deal's stage and a later one still wait for at an instant; empty when they are open or the move goes back.</summary>
    public static ImmutableArray<GateGap> Gaps(Deal deal, StageId target, DateTimeOffset at, Pipeline pipeline)
    {
        var here = pipeline.IndexOf(deal.Stage);
        var there = pipeline.IndexOf(target);
        return
        [
            .. from planned in deal.Plan
               let index = planned.Milestone.Stage is { } stage ? pipeline.IndexOf(stage) : -1
               where index >= 0 && index >= here
               where index < there
               let missing = Math.Max(0, planned.Milestone.Evidence.Minimum - deal.EvidenceFor(planned, at))
               where !planned.IsComplete || missing > 0
               select new GateGap(planned.Milestone, planned.IsComplete, missing),
        ];
    }

    internal static Refusal? Check(Deal deal, StageEntered entered, DateTimeOffset at, Pipeline pipeline)
    {
        if (deal.Status == DealStatus.Paused)
        {
            return Refusals.Paused;
        }

        if (pipeline.Find(entered.Stage) is null)
        {
            return Refusals.UnknownStage;
        }

        if (entered.Stage == deal.Stage)
        {
            return Refusals.SameStage;
        }

        if (entered.OverrideReason is not null)
        {
            return Texts.Reason(entered.OverrideReason);
        }

        var gaps = Gaps(deal, entered.Stage, at, pipeline);
        return gaps.IsEmpty ? null : new GateClosed(gaps);
    }
}
