using Revenos.Core.Facts;
using Revenos.Core.Recovery;

namespace Revenos.Core.Deals;

/// <summary>Folds the facts of the way back into a deal. As everywhere, what refers to something the deal does not know changes nothing.</summary>
internal static class RecoveryFold
{
    public static Deal Change(Deal deal, RecordedFact fact) => fact.Content switch
    {
        DealReanchored reanchored => Reanchored(deal, fact, reanchored),
        ObservationEnded ended => deal.Observation?.Fact == ended.Observation ? deal with { Observation = null } : deal,
        DealEscalated escalated => deal.OpenEscalation is null ? Escalated(deal, fact, escalated) : deal,
        EscalationViewed viewed => fact.Actor is { } by
            ? deal.OnEscalation(viewed.Escalation, escalation => escalation.Views.Any(view => view.By == by)
                ? escalation
                : escalation with { Views = escalation.Views.Add(new EscalationView(by, fact.OccurredAt)) })
            : deal,
        EscalationCommented commented => deal.OnEscalation(commented.Escalation, escalation =>
            escalation with { Comments = escalation.Comments.Add(new EscalationComment(fact.Actor, fact.OccurredAt, commented.Text)) }),
        EscalationDecided decided => deal.OpenEscalation?.Fact == decided.Escalation ? Decided(deal, fact, decided) : deal,
        SupportGiven given => deal.OnSupport(given.Decision, item => item with { GivenAt = fact.OccurredAt, Outcome = given.Note }),
        DealPaused paused => deal.Status == DealStatus.Open ? Paused(deal, fact, paused) : deal,
        PauseFellDue due => deal.OnPause(due.Pause, pause => pause with { DueSince = pause.DueSince ?? fact.OccurredAt }),
        PauseCriterionMet met => deal.OnPause(met.Pause, pause => Met(pause, fact, met)),
        PauseExtended extended => deal.CurrentPause is { } pause ? Extended(deal, pause, fact, extended) : deal,
        DealReengaged reengaged => deal.CurrentPause is not null ? Reengaged(deal, fact, reengaged) : deal,
        _ => deal,
    };

    private static Deal Reanchored(Deal deal, RecordedFact fact, DealReanchored reanchored) =>
        DealFold.Anchored(deal, fact, reanchored.Milestones, reanchored.Trajectory.WhatChanged) with
        {
            Reanchorings = deal.Reanchorings.Add(new Reanchoring(
                fact.Id, fact.OccurredAt, fact.Actor, reanchored.Causes, reanchored.Intents, reanchored.Trajectory)),
            Observation = new Observation(fact.Id, ObservationKind.Reanchored, fact.OccurredAt, reanchored.ObservedUntil),
        };

    private static Deal Escalated(Deal deal, RecordedFact fact, DealEscalated escalated) => deal with
    {
        Escalations = deal.Escalations.Add(new Escalation(
            fact.Id, fact.OccurredAt, fact.Actor, escalated.Trigger, escalated.Reason, escalated.ReviewBy, [], [], null)),
        Observation = null,
    };

    private static Deal Decided(Deal deal, RecordedFact fact, EscalationDecided decided)
    {
        var made = new DecisionMade(fact.Id, fact.OccurredAt, fact.Actor, decided.Decision, decided.Note);
        deal = deal.OnEscalation(decided.Escalation, escalation => escalation with { Decision = made });
        var kind = decided.Decision == ReviewDecision.ReanchorAgain ? ObservationKind.AskedAgain : ObservationKind.Supported;
        return deal with
        {
            Supports = decided.Support is { } promise ? deal.Supports.Add(new SupportItem(fact.Id, promise, null, null)) : deal.Supports,
            Observation = decided.ObservedUntil is { } until ? new Observation(fact.Id, kind, fact.OccurredAt, until) : null,
        };
    }

    private static Deal Paused(Deal deal, RecordedFact fact, DealPaused paused) => deal with
    {
        Status = DealStatus.Paused,
        Observation = null,
        Pauses = deal.Pauses.Add(new Pause(
            fact.Id, fact.OccurredAt, null, paused.Kind, paused.Reason, paused.ReengageOn, paused.Criteria, [], paused.Reengager, null)),
    };

    private static Pause Met(Pause pause, RecordedFact fact, PauseCriterionMet met) =>
        met.Criterion < 0 || met.Criterion >= pause.Criteria.Length || pause.FindMet(met.Criterion) is not null
            ? pause
            : pause with { Met = pause.Met.Add(new CriterionMet(met.Criterion, fact.OccurredAt, met.Evidence, met.Note)) };

    private static Deal Extended(Deal deal, Pause pause, RecordedFact fact, PauseExtended extended) => deal with
    {
        Pauses =
        [
            .. deal.Pauses[..^1],
            pause with { To = fact.OccurredAt },
            pause with { Fact = fact.Id, From = fact.OccurredAt, Reason = extended.Reason, ReengageOn = extended.ReengageOn, DueSince = null },
        ],
    };

    private static Deal Reengaged(Deal deal, RecordedFact fact, DealReengaged reengaged)
    {
        deal = deal with
        {
            Status = DealStatus.Open,
            Pauses = deal.Pauses.SetItem(deal.Pauses.Length - 1, deal.Pauses[^1] with { To = fact.OccurredAt }),
        };
        return reengaged.Milestones.IsDefaultOrEmpty
            ? deal
            : DealFold.Anchored(deal, fact, reengaged.Milestones, reengaged.Note.Length > 0 ? reengaged.Note : "Re-engaged after a pause");
    }
}
