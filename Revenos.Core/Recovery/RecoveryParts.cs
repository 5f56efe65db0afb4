using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Core.Recovery;

/// <summary>Whether one stakeholder still means it, and how one knows.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Intent">What they said.</param>
/// <param name="Means">How they said it; null where somebody else told us, and for somebody not asked.</param>
/// <param name="LearntOn">The day it was learnt; null for somebody not asked.</param>
/// <param name="Note">What they said, in a sentence; may be empty.</param>
public sealed record StakeholderIntent(FactId Stakeholder, Intent Intent, EngagementKind? Means, DateOnly? LearntOn, string Note);

/// <summary>Why the deal will reach its new windows.</summary>
/// <param name="WhatChanged">What is different now.</param>
/// <param name="WhyItHolds">Why it will hold.</param>
/// <param name="FirstStep">The first step.</param>
/// <param name="FirstStepOn">The day of the first step.</param>
public sealed record Trajectory(string WhatChanged, string WhyItHolds, string FirstStep, DateOnly FirstStepOn);

/// <summary>Something leadership promised to give.</summary>
/// <param name="What">What.</param>
/// <param name="Who">Who gives it, by name.</param>
/// <param name="Until">The day by which it is given.</param>
public sealed record SupportPromise(string What, string Who, DateOnly Until);

/// <summary>One re-anchoring of a deal.</summary>
/// <param name="Fact">The fact that made it; it made the anchor of the same name too.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null for an import.</param>
/// <param name="Causes">The causes acknowledged.</param>
/// <param name="Intents">The stakeholders' intents.</param>
/// <param name="Trajectory">What changed, and why it will hold.</param>
public sealed record Reanchoring(
    FactId Fact,
    DateTimeOffset At,
    PersonId? By,
    ImmutableArray<CauseKind> Causes,
    ImmutableArray<StakeholderIntent> Intents,
    Trajectory Trajectory);

/// <summary>A time in which one watches whether the drift goes, and stays away.</summary>
/// <param name="Fact">The fact that began it.</param>
/// <param name="Kind">Why.</param>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ends; drift at this instant is brought before the leadership.</param>
public sealed record Observation(FactId Fact, ObservationKind Kind, DateTimeOffset From, DateTimeOffset Until);

/// <summary>One time that leadership was asked to look.</summary>
/// <param name="Fact">The fact that began it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who asked; null when it came by itself.</param>
/// <param name="Trigger">What led there.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="ReviewBy">When leadership should have decided.</param>
/// <param name="Views">Who of the leadership has opened it, and when first.</param>
/// <param name="Comments">What the owner and others said for it.</param>
/// <param name="Decision">What was decided; null while nothing was.</param>
public sealed record Escalation(
    FactId Fact,
    DateTimeOffset At,
    PersonId? By,
    EscalationTrigger Trigger,
    string Reason,
    DateTimeOffset ReviewBy,
    ImmutableArray<EscalationView> Views,
    ImmutableArray<EscalationComment> Comments,
    DecisionMade? Decision);

/// <summary>Somebody opened an escalation.</summary>
public sealed record EscalationView(PersonId By, DateTimeOffset At);

/// <summary>Something said for a review.</summary>
public sealed record EscalationComment(PersonId? By, DateTimeOffset At, string Text);

/// <summary>What a review decided.</summary>
/// <param name="Fact">The fact that says so.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Note">Why.</param>
public sealed record DecisionMade(FactId Fact, DateTimeOffset At, PersonId? By, ReviewDecision Kind, string Note);

/// <summary>A dated item on the deal: what a review promised it.</summary>
/// <param name="Decision">The decision that promised it.</param>
/// <param name="Promise">What, who, until when.</param>
/// <param name="GivenAt">When it was given; null while it was not.</param>
/// <param name="Outcome">What came of it; null while it was not given.</param>
public sealed record SupportItem(FactId Decision, SupportPromise Promise, DateTimeOffset? GivenAt, string? Outcome);

/// <summary>A criterion of a pause that came true.</summary>
/// <param name="Criterion">Its place among the criteria, from 0.</param>
/// <param name="At">When it was said.</param>
/// <param name="Evidence">The evidence; null when the note says how one knows.</param>
/// <param name="Note">How one knows.</param>
public sealed record CriterionMet(int Criterion, DateTimeOffset At, FactId? Evidence, string Note);
