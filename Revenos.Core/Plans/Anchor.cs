using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Plans;

/// <summary>One version of a deal's plan, kept for ever as it was made. The first is the baseline.</summary>
/// <param name="Number">1 for the baseline, then counting up.</param>
/// <param name="Fact">The fact that made it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Milestones">The milestones in plan order.</param>
/// <param name="Reason">Why the plan was made anew; empty for a baseline.</param>
public sealed record Anchor(int Number, FactId Fact, DateTimeOffset MadeAt, ImmutableArray<Milestone> Milestones, string Reason)
{
    /// <summary>The milestone of that key as this anchor planned it, or null when the anchor does not have it.</summary>
    public Milestone? Find(MilestoneId id) => Milestones.FirstOrDefault(milestone => milestone.Id == id);
}
