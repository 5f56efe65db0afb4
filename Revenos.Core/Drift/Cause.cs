using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift;

/// <summary>What explains a signal that is below, and the facts that say so.</summary>
/// <param name="Kind">Which cause.</param>
/// <param name="Facts">The facts behind it; what is missing has none.</param>
/// <param name="Days">
/// The number of days that tells how far it has gone: without two-way contact with a decision maker (null when there never
/// was one), past the due date, past the document-by date, or since the rationale was last confirmed.
/// </param>
public sealed record Cause(CauseKind Kind, ImmutableArray<FactId> Facts, double? Days);

/// <summary>The causes of drift.</summary>
public enum CauseKind
{
    /// <summary>The people who decide and those who carry the deal inside are heard from less.</summary>
    StakeholderDisengagement,

    /// <summary>Milestones are not reached in the time they were given.</summary>
    MilestoneStagnation,

    /// <summary>Milestones are not reached although people are in touch: activity without progression.</summary>
    ActivityWithoutProgression,

    /// <summary>Promises are past the date by which they should have been documented.</summary>
    CommitmentErosion,

    /// <summary>Why the buyer wants this was not confirmed for long, or something changed and was not answered.</summary>
    ContextDecay,
}
