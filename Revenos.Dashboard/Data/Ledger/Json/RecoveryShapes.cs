using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>Re-anchoring, escalation and review.</summary>
internal static class RecoveryShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<DealReanchored>(
            "deal-reanchored",
            (fact, to) => to
                .Texts("causes", fact.Causes.Select(MemberNames<CauseKind>.Of))
                .List("intents", fact.Intents, Write)
                .List("milestones", fact.Milestones, PlanShapes.Write)
                .Nested("trajectory", it => Write(it, fact.Trajectory))
                .Instant("observedUntil", fact.ObservedUntil),
            from => new DealReanchored(
                from.Choices<CauseKind>("causes"),
                from.List("intents", ReadIntent),
                from.List("milestones", PlanShapes.ReadMilestone),
                from.Nested("trajectory", ReadTrajectory),
                from.Instant("observedUntil"))),

        FactShape.Of<ObservationEnded>(
            "observation-ended",
            (fact, to) => to.Fact("observation", fact.Observation),
            from => new ObservationEnded(from.Fact("observation"))),

        FactShape.Of<DealEscalated>(
            "deal-escalated",
            (fact, to) => to.Choice("trigger", fact.Trigger).Text("reason", fact.Reason).Instant("reviewBy", fact.ReviewBy),
            from => new DealEscalated(from.Choice<EscalationTrigger>("trigger"), from.Text("reason"), from.Instant("reviewBy"))),

        FactShape.Of<EscalationViewed>(
            "escalation-viewed",
            (fact, to) => to.Fact("escalation", fact.Escalation),
            from => new EscalationViewed(from.Fact("escalation"))),

        FactShape.Of<EscalationCommented>(
            "escalation-commented",
            (fact, to) => to.Fact("escalation", fact.Escalation).Text("text", fact.Text),
            from => new EscalationCommented(from.Fact("escalation"), from.Text("text"))),

        FactShape.Of<EscalationDecided>(
            "escalation-decided",
            (fact, to) =>
            {
                to.Fact("escalation", fact.Escalation).Choice("decision", fact.Decision).Text("note", fact.Note);
                if (fact.Support is { } support)
                {
                    to.Nested("support", it => it.Text("what", support.What).Text("who", support.Who).Day("until", support.Until));
                }

                to.Instant("observedUntil", fact.ObservedUntil);
            },
            from => new EscalationDecided(
                from.Fact("escalation"),
                from.Choice<ReviewDecision>("decision"),
                from.Text("note"),
                from.Nested<SupportPromise?>("support", null, it => new SupportPromise(it.Text("what"), it.Text("who"), it.Day("until"))),
                from.InstantOrNone("observedUntil"))),

        FactShape.Of<SupportGiven>(
            "support-given",
            (fact, to) => to.Fact("decision", fact.Decision).Text("note", fact.Note, ""),
            from => new SupportGiven(from.Fact("decision"), from.Text("note", ""))),
    ];

    private static void Write(FactWriter to, StakeholderIntent intent) => to
        .Fact("stakeholder", intent.Stakeholder)
        .Choice("intent", intent.Intent)
        .ChoiceOrNone("means", intent.Means)
        .Day("learntOn", intent.LearntOn)
        .Text("note", intent.Note, "");

    private static void Write(FactWriter to, Trajectory trajectory) => to
        .Text("whatChanged", trajectory.WhatChanged)
        .Text("whyItHolds", trajectory.WhyItHolds)
        .Text("firstStep", trajectory.FirstStep)
        .Day("firstStepOn", trajectory.FirstStepOn);

    private static StakeholderIntent ReadIntent(FactReader from) => new(
        from.Fact("stakeholder"),
        from.Choice<Intent>("intent"),
        from.ChoiceOrNone<EngagementKind>("means"),
        from.DayOrNone("learntOn"),
        from.Text("note", ""));

    private static Trajectory ReadTrajectory(FactReader from) => new(
        from.Text("whatChanged"),
        from.Text("whyItHolds"),
        from.Text("firstStep"),
        from.Day("firstStepOn"));
}
