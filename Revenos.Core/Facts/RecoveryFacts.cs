using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>The owner led the deal back: who still means it, the new windows, and why they will hold, as one. Adds an anchor and begins an observation; this fact's id names both.</summary>
/// <param name="Causes">The causes of the drift that the owner acknowledged.</param>
/// <param name="Intents">Each current stakeholder once: whether they still mean it.</param>
/// <param name="Milestones">The milestones of the plan in plan order, the open ones with their new windows.</param>
/// <param name="Trajectory">What changed, and why it will hold.</param>
/// <param name="ObservedUntil">The end of the observation, counted in working days when this was recorded.</param>
public sealed record DealReanchored(
    ImmutableArray<CauseKind> Causes,
    ImmutableArray<StakeholderIntent> Intents,
    ImmutableArray<Milestone> Milestones,
    Trajectory Trajectory,
    DateTimeOffset ObservedUntil) : Fact;

/// <summary>An observation came to its end and the deal no longer drifts.</summary>
/// <param name="Observation">The fact that began it.</param>
public sealed record ObservationEnded(FactId Observation) : Fact;

/// <summary>Leadership was asked to look at the deal. This fact's id names the escalation.</summary>
/// <param name="Trigger">What led there.</param>
/// <param name="Reason">Why, in a sentence; always told.</param>
/// <param name="ReviewBy">The instant by which leadership should have decided.</param>
public sealed record DealEscalated(EscalationTrigger Trigger, string Reason, DateTimeOffset ReviewBy) : Fact;

/// <summary>Somebody of the leadership opened an escalation. Changes nothing about the deal.</summary>
/// <param name="Escalation">The escalation.</param>
public sealed record EscalationViewed(FactId Escalation) : Fact;

/// <summary>The owner, or a colleague, said something for the review.</summary>
/// <param name="Escalation">The escalation.</param>
/// <param name="Text">What they said.</param>
public sealed record EscalationCommented(FactId Escalation, string Text) : Fact;

/// <summary>Leadership decided. A pause or a closing that follows is a fact of its own in the same change.</summary>
/// <param name="Escalation">The escalation.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Note">Why, for the owner to read.</param>
/// <param name="Support">What is given, by whom and until when; only with <see cref="ReviewDecision.Support"/>.</param>
/// <param name="ObservedUntil">How long the deal is observed from here on; null where nothing is left to observe.</param>
public sealed record EscalationDecided(
    FactId Escalation,
    ReviewDecision Decision,
    string Note,
    SupportPromise? Support,
    DateTimeOffset? ObservedUntil) : Fact;

/// <summary>The support that a review decided on was given.</summary>
/// <param name="Decision">The decision that promised it.</param>
/// <param name="Note">What came of it; may be empty.</param>
public sealed record SupportGiven(FactId Decision, string Note) : Fact;

/// <summary>The deal rests until a date. While it rests it is not judged and its clocks stand still. This fact's id names the pause.</summary>
/// <param name="Reason">Why it rests, in a sentence.</param>
/// <param name="ReengageOn">The day it becomes due for re-engagement.</param>
/// <param name="Criteria">What has to be true by then.</param>
/// <param name="Kind">Why it rests, from the list.</param>
/// <param name="Reengager">Who re-engages; null for the owner.</param>
/// <param name="OverrideReason">Why leadership lets it rest more often or longer than usual; null where no limit is passed.</param>
public sealed record DealPaused(
    string Reason,
    DateOnly ReengageOn,
    ImmutableArray<string> Criteria,
    PauseKind Kind = PauseKind.Other,
    PersonId? Reengager = null,
    string? OverrideReason = null) : Fact;

/// <summary>The re-engagement date of a pause was reached.</summary>
/// <param name="Pause">The pause.</param>
public sealed record PauseFellDue(FactId Pause) : Fact;

/// <summary>A criterion of a pause came true.</summary>
/// <param name="Pause">The pause that named it.</param>
/// <param name="Criterion">Its place among the criteria, from 0.</param>
/// <param name="Evidence">The evidence for it; null when the note says how one knows.</param>
/// <param name="Note">How one knows; may be empty where there is evidence.</param>
public sealed record PauseCriterionMet(FactId Pause, int Criterion, FactId? Evidence, string Note) : Fact;

/// <summary>A paused deal rests longer: a further pause with the same criteria. This fact's id names it.</summary>
/// <param name="ReengageOn">The new day on which it becomes due.</param>
/// <param name="Reason">Why.</param>
/// <param name="OverrideReason">Why leadership lets it rest more often or longer than usual; null where no limit is passed.</param>
public sealed record PauseExtended(DateOnly ReengageOn, string Reason, string? OverrideReason) : Fact;

/// <summary>A paused deal goes on with a new anchor.</summary>
/// <param name="Note">What has changed; told where a criterion did not come true.</param>
/// <param name="Milestones">The plan it goes on with; none where it has no open milestone.</param>
public sealed record DealReengaged(string Note, ImmutableArray<Milestone> Milestones) : Fact;
