using Revenos.Core.Deals;
using Revenos.Core.Facts;

namespace Revenos.Core.Drift.Signals.Velocity;

/// <summary>
/// The steps that lift milestone velocity: reaching a milestone, the current one before the others. Moving its
/// window would lift the number too and change nothing, so it is never proposed.
/// </summary>
internal static class VelocitySteps
{
    public static IEnumerable<Fact> Candidates(Deal deal) =>
        from milestone in deal.Plan
        where !milestone.IsComplete
        orderby milestone.Window.Start
        select new MilestoneCompleted(milestone.Id, "");
}
