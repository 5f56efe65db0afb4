using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>The plan was made, or made anew: adds one anchor and keeps the others.</summary>
/// <param name="Milestones">The milestones in plan order; at least one.</param>
/// <param name="Reason">Why it was made anew; empty for the baseline.</param>
public sealed record PlanAnchored(ImmutableArray<Milestone> Milestones, string Reason) : Fact;

/// <summary>One milestone got another window, without a new anchor. Never counts as engagement.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Window">Its new window.</param>
/// <param name="Reason">Why it moved.</param>
public sealed record MilestoneRedated(MilestoneId Milestone, Window Window, string Reason) : Fact;

/// <summary>A milestone was reached.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Note">How its criteria are met; may be empty.</param>
public sealed record MilestoneCompleted(MilestoneId Milestone, string Note) : Fact;

/// <summary>A milestone turned out not to be reached after all.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Reason">What turned out.</param>
public sealed record MilestoneReopened(MilestoneId Milestone, string Reason) : Fact;
