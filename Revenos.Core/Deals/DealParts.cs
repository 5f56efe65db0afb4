using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Deals;

/// <summary>A milestone of the plan in force, with what happened to it.</summary>
/// <param name="Milestone">The milestone with the window in force.</param>
/// <param name="Planned">The fact that set that window: an anchor or a re-dating.</param>
/// <param name="CompletedAt">When it was reached; null while it is not.</param>
/// <param name="Completed">The fact that says so; null while it is not.</param>
/// <param name="CompletedIn">The window in force when it was reached; null while it is not.</param>
public sealed record PlannedMilestone(
    Milestone Milestone,
    FactId Planned,
    DateTimeOffset? CompletedAt,
    FactId? Completed,
    Window? CompletedIn)
{
    /// <summary>The milestone's key.</summary>
    public MilestoneId Id => Milestone.Id;

    /// <summary>The window in force.</summary>
    public Window Window => Milestone.Window;

    /// <summary>Whether it was reached.</summary>
    public bool IsComplete => CompletedAt is not null;
}

/// <summary>A person on the buyer's side.</summary>
/// <param name="Id">The fact that made them known.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they do there; may be empty.</param>
/// <param name="Authority">What they can decide.</param>
/// <param name="HasLeft">Whether they have nothing to do with the deal any more.</param>
public sealed record Stakeholder(FactId Id, string Name, string Role, Authority Authority, bool HasLeft);

/// <summary>An interaction.</summary>
/// <param name="Id">The fact that logged it.</param>
/// <param name="At">When it took place.</param>
/// <param name="Kind">How.</param>
/// <param name="Direction">Who spoke.</param>
/// <param name="Stakeholders">Who was there; may be empty.</param>
/// <param name="Authority">The highest authority present at the time.</param>
/// <param name="Note">What it was about; may be empty.</param>
public sealed record Engagement(
    FactId Id,
    DateTimeOffset At,
    EngagementKind Kind,
    EngagementDirection Direction,
    ImmutableArray<FactId> Stakeholders,
    Authority Authority,
    string Note)
{
    /// <summary>Whether the buyer spoke: two-way or inbound.</summary>
    public bool IsAnswered => Direction != EngagementDirection.Outbound;
}

/// <summary>A piece of evidence.</summary>
/// <param name="Id">The fact that attached it.</param>
/// <param name="AttachedAt">When it was attached.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Milestone">The milestone it proves; null when it belongs to the deal.</param>
/// <param name="Place">Where it is kept.</param>
/// <param name="ValidUntil">When it stops being valid; null for never.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn.</param>
public sealed record Evidence(
    FactId Id,
    DateTimeOffset AttachedAt,
    EvidenceKind Kind,
    string Title,
    MilestoneId? Milestone,
    EvidencePlace Place,
    DateTimeOffset? ValidUntil,
    bool IsWithdrawn)
{
    /// <summary>Whether it holds at an instant: neither withdrawn nor past its valid-until.</summary>
    public bool HoldsAt(DateTimeOffset at) => !IsWithdrawn && (ValidUntil is null || at < ValidUntil);
}

/// <summary>A promise.</summary>
/// <param name="Id">The fact that made it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Text">What was promised.</param>
/// <param name="Side">Whose promise it is.</param>
/// <param name="Giver">Who gave it; may be empty.</param>
/// <param name="Level">How far up the ladder it stands.</param>
/// <param name="LevelSince">When it reached that level.</param>
/// <param name="LevelFact">The fact that brought it there.</param>
/// <param name="DocumentBy">When it should be documented; null for the default of the options.</param>
/// <param name="Importance">What it weighs against others.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record Commitment(
    FactId Id,
    DateTimeOffset MadeAt,
    string Text,
    CommitmentSide Side,
    string Giver,
    CommitmentLevel Level,
    DateTimeOffset LevelSince,
    FactId LevelFact,
    DateTimeOffset? DocumentBy,
    double Importance,
    bool IsWithdrawn);

/// <summary>A change round the deal.</summary>
/// <param name="Id">The fact that recorded it.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">What changed.</param>
/// <param name="Note">What is known of it.</param>
/// <param name="AnsweredAt">When it was answered; null while it is not.</param>
/// <param name="Answer">What was done about it; null while it is not answered.</param>
public sealed record ContextChange(FactId Id, DateTimeOffset At, ContextChangeKind Kind, string Note, DateTimeOffset? AnsweredAt, string? Answer);

/// <summary>A stretch of rest.</summary>
/// <param name="Fact">The fact that began it: a pause, or the extension of one.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When the deal went on, or the next extension began; null while it rests.</param>
/// <param name="Kind">Why it rests, from the list.</param>
/// <param name="Reason">Why it rests, in a sentence.</param>
/// <param name="ReengageOn">The day it becomes due for re-engagement.</param>
/// <param name="Criteria">What has to be true by then.</param>
/// <param name="Met">Which of them came true.</param>
/// <param name="Reengager">Who re-engages; null for the owner.</param>
/// <param name="DueSince">When its date was reached; null while it was not.</param>
public sealed record Pause(
    FactId Fact,
    DateTimeOffset From,
    DateTimeOffset? To,
    PauseKind Kind,
    string Reason,
    DateOnly ReengageOn,
    ImmutableArray<string> Criteria,
    ImmutableArray<CriterionMet> Met,
    PersonId? Reengager,
    DateTimeOffset? DueSince)
{
    /// <summary>How a criterion came true; null while it did not.</summary>
    public CriterionMet? FindMet(int criterion) => Met.FirstOrDefault(met => met.Criterion == criterion);

    /// <summary>Whether every criterion came true.</summary>
    public bool IsMet => Met.Length == Criteria.Length;
}

/// <summary>A stay in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Since">When the deal entered it.</param>
/// <param name="OverrideReason">Why it passed a closed gate; null when the gate was open.</param>
public sealed record StageStay(StageId Stage, DateTimeOffset Since, string? OverrideReason);
