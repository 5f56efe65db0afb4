using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Deals.Rules;

/// <summary>What the facts of the way back need, beside being allowed from where the deal stands.</summary>
internal static class RecoveryRules
{
    /// <summary>The move that a fact makes; null for one that makes none.</summary>
    public static RecoveryMove? MoveOf(Fact fact) => fact switch
    {
        DealReanchored => RecoveryMove.Reanchor,
        DealEscalated => RecoveryMove.Escalate,
        EscalationDecided => RecoveryMove.Decide,
        DealPaused => RecoveryMove.Pause,
        PauseExtended => RecoveryMove.Extend,
        DealReengaged => RecoveryMove.Reengage,
        DealWon or DealLost => RecoveryMove.Close,
        _ => null,
    };

    /// <summary>What a move needs that is allowed from where the deal stands.</summary>
    /// <param name="deal">The deal when the move was made.</param>
    /// <param name="move">The fact that makes it.</param>
    /// <param name="judged">How the signals stood.</param>
    /// <param name="at">When.</param>
    /// <param name="terms">What the deal is checked by beside itself.</param>
    public static Refusal? Check(Deal deal, Fact move, DealState judged, DateTimeOffset at, DealTerms terms) => move switch
    {
        DealReanchored reanchored => Check(deal, reanchored, at),
        DealEscalated escalated => Check(deal, escalated, at),
        EscalationDecided decided => Check(deal, decided, judged == DealState.Drifting, at),
        DealPaused paused => Check(deal, paused, at, terms),
        PauseExtended extended => Check(deal, extended, at, terms),
        DealReengaged reengaged => Check(deal, reengaged, at),
        DealWon won => Texts.Note(won.Note),
        DealLost lost => Texts.Note(lost.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "Not a move."),
    };

    private static Refusal? Check(Deal deal, DealReanchored reanchored, DateTimeOffset at) =>
        CheckIntents(deal, reanchored.Intents)
        ?? CheckPlan(deal, reanchored.Milestones, at)
        ?? Texts.Answer(reanchored.Trajectory.WhatChanged, "What changed")
        ?? Texts.Answer(reanchored.Trajectory.WhyItHolds, "Why it will hold")
        ?? Texts.Answer(reanchored.Trajectory.FirstStep, "The first step")
        ?? (reanchored.ObservedUntil > at ? null : Refusals.ObservationBackwards);

    public static Refusal? Check(Deal deal, ObservationEnded ended, DateTimeOffset at) =>
        deal.Observation is { } open && open.Fact == ended.Observation && at >= open.Until ? null : Refusals.NotObserved;

    private static Refusal? Check(Deal deal, DealEscalated escalated, DateTimeOffset at) =>
        Texts.Reason(escalated.Reason)
        ?? (escalated.Trigger == EscalationTrigger.ByHand || deal.Observation is not null ? null : Refusals.NotObserved)
        ?? (escalated.ReviewBy > at ? null : Refusals.ReviewBackwards);

    public static Refusal? Check(Deal deal, EscalationViewed viewed) => CheckKnown(deal, viewed.Escalation);

    public static Refusal? Check(Deal deal, EscalationCommented commented) =>
        CheckKnown(deal, commented.Escalation) ?? Texts.Answer(commented.Text, "The comment");

    private static Refusal? Check(Deal deal, EscalationDecided decided, bool isDrifting, DateTimeOffset at) => deal.OpenEscalation?.Fact != decided.Escalation
        ? Refusals.NotEscalated
        : Texts.Answer(decided.Note, "The note")
            ?? (decided.Decision == ReviewDecision.Recovered && isDrifting ? Refusals.StillDrifting : null)
            ?? ((decided.Decision == ReviewDecision.Support) == (decided.Support is not null) ? null : Refusals.SupportMissing)
            ?? (decided.ObservedUntil <= at ? Refusals.ObservationBackwards : null)
            ?? (decided.Support is { } support ? Texts.Name(support.What, "What is given") ?? Texts.Name(support.Who, "Who gives it") : null);

    public static Refusal? Check(Deal deal, SupportGiven given) =>
        deal.Supports.Any(item => item.Decision == given.Decision && item.GivenAt is null) ? Texts.Note(given.Note) : Refusals.UnknownSupport;

    private static Refusal? Check(Deal deal, DealPaused paused, DateTimeOffset at, DealTerms terms) =>
        Texts.Reason(paused.Reason)
        ?? CheckRest(deal, paused.ReengageOn, paused.OverrideReason, at, terms)
        ?? (paused.Criteria.Any(criterion => !string.IsNullOrWhiteSpace(criterion)) ? null : Refusals.PauseNeedsCriteria)
        ?? paused.Criteria.Select(criterion => Texts.Name(criterion, "A criterion")).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Check(Deal deal, PauseExtended extended, DateTimeOffset at, DealTerms terms) =>
        Texts.Reason(extended.Reason) ?? CheckRest(deal, extended.ReengageOn, extended.OverrideReason, at, terms);

    public static Refusal? Check(Deal deal, PauseFellDue due, DateTimeOffset at, DealTerms terms) =>
        deal.CurrentPause is { } pause && pause.Fact == due.Pause && pause.DueSince is null && at >= terms.Recovery.Calendar.StartOf(pause.ReengageOn)
            ? null
            : Refusals.NotPaused;

    public static Refusal? Check(Deal deal, PauseCriterionMet met)
    {
        if (deal.CurrentPause is not { } pause || pause.Fact != met.Pause)
        {
            return Refusals.NotPaused;
        }

        return met.Criterion < 0 || met.Criterion >= pause.Criteria.Length || pause.FindMet(met.Criterion) is not null ? Refusals.UnknownCriterion
            : met.Evidence is { } evidence
                ? deal.Evidence.Any(piece => piece.Id == evidence && !piece.IsWithdrawn) ? Texts.Note(met.Note) : Refusals.UnknownEvidence
                : Texts.Answer(met.Note, "How one knows");
    }

    private static Refusal? Check(Deal deal, DealReengaged reengaged, DateTimeOffset at)
    {
        if (deal.CurrentPause is { IsMet: false } && string.IsNullOrWhiteSpace(reengaged.Note))
        {
            return Refusals.CriteriaNotMet;
        }

        return Texts.Note(reengaged.Note)
            ?? (deal.Plan.All(milestone => milestone.IsComplete) && reengaged.Milestones.IsDefaultOrEmpty
                ? null
                : CheckPlan(deal, reengaged.Milestones, at));
    }

    /// <summary>A pause is never past a limit unless somebody says why; who may say so is not Core's to know.</summary>
    private static Refusal? CheckRest(Deal deal, DateOnly until, string? overrideReason, DateTimeOffset at, DealTerms terms)
    {
        var today = terms.Recovery.Calendar.DayOf(at);
        if (until <= today)
        {
            return Refusals.PauseNeedsDate;
        }

        if (overrideReason is not null)
        {
            return Texts.Reason(overrideReason);
        }

        return deal.Pauses.Length >= terms.Recovery.Options.MostPauses ? Refusals.TooManyPauses(terms.Recovery.Options.MostPauses)
            : until > today.AddDays(terms.Recovery.Options.LongestPauseDays) ? Refusals.PauseTooLong(terms.Recovery.Options.LongestPauseDays)
            : null;
    }

    private static Refusal? CheckIntents(Deal deal, ImmutableArray<StakeholderIntent> intents)
    {
        var current = deal.Stakeholders.Where(person => !person.HasLeft).ToDictionary(person => person.Id);
        if (intents.Any(intent => !current.ContainsKey(intent.Stakeholder)))
        {
            return Refusals.UnknownStakeholder;
        }

        if (intents.DistinctBy(intent => intent.Stakeholder).Count() != current.Count || intents.Length != current.Count)
        {
            return Refusals.IntentMissing;
        }

        return intents.Any(intent => intent.Intent != Intent.NotAsked && current[intent.Stakeholder].Authority >= Authority.Champion)
            ? intents.Select(CheckIntent).FirstOrDefault(refusal => refusal is not null)
            : Refusals.NobodyAsked;
    }

    private static Refusal? CheckIntent(StakeholderIntent intent) =>
        intent.Intent != Intent.NotAsked && intent.LearntOn is null ? Refusals.Missing("The day on which it was learnt") : Texts.Note(intent.Note);

    /// <summary>The same milestones in the same order, what is done left as it was, and each open one with a window that is still to come and keeps the order.</summary>
    private static Refusal? CheckPlan(Deal deal, ImmutableArray<Milestone> milestones, DateTimeOffset at)
    {
        if (milestones.IsDefaultOrEmpty)
        {
            return deal.Plan.IsEmpty ? null : Refusals.EmptyPlan;
        }

        if (!milestones.Select(milestone => milestone.Id).SequenceEqual(deal.Plan.IsEmpty ? milestones.Select(milestone => milestone.Id) : deal.Plan.Select(planned => planned.Id)))
        {
            return Refusals.PlanReordered;
        }

        Window? before = null;
        foreach (var milestone in milestones)
        {
            var planned = deal.FindMilestone(milestone.Id);
            if (planned is { IsComplete: true })
            {
                if (planned.Window != milestone.Window)
                {
                    return Refusals.CompleteAlready;
                }

                continue;
            }

            if (milestone.Window.Due <= at)
            {
                return Refusals.WindowPast(milestone.Name);
            }

            if (before is { } last && (milestone.Window.Start < last.Start || milestone.Window.Due < last.Due))
            {
                return Refusals.OrderBroken(milestone.Name);
            }

            before = milestone.Window;
        }

        return PlanRules.CheckMilestones(milestones);
    }

    private static Refusal? CheckKnown(Deal deal, FactId escalation) =>
        deal.Escalations.Any(item => item.Fact == escalation) ? null : Refusals.NotEscalated;
}
