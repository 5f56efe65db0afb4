using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Formatting;

/// <summary>The facts of the way back as sentences of a deal's story.</summary>
/// <param name="names">The names behind the ids.</param>
/// <param name="clock">How the viewer reads dates.</param>
internal sealed class RecoveryFactText(DealNames names, ViewerClock clock)
{
    public string Sentence(Fact fact) => fact switch
    {
        DealReanchored reanchored => Reanchored(reanchored),
        ObservationEnded => "The observation ended, and the drift is gone",
        DealEscalated { Trigger: EscalationTrigger.ByHand } escalated => $"Leadership was asked to look, by {By(escalated)}: {escalated.Reason}",
        DealEscalated escalated => $"Came before the leadership, with a decision by {By(escalated)}: {escalated.Reason}",
        EscalationViewed => "Leadership opened the review",
        EscalationCommented commented => $"Said for the review: {commented.Text}",
        EscalationDecided decided => Decided(decided),
        SupportGiven given => FactText.Noted("The support was given", given.Note),
        DealPaused paused => FactText.Noted(
            $"Paused until {DateText.Day(paused.ReengageOn, clock)}: {paused.Reason}{Waiting(paused.Criteria)}",
            paused.OverrideReason is { } reason ? $"beyond the usual limit, because {reason}" : ""),
        PauseFellDue => "The re-engagement date was reached",
        PauseCriterionMet met => FactText.Noted($"{Criterion(met)} came true{(met.Evidence is { } proof ? $" (“{names.Thing(proof)}”)" : "")}", met.Note),
        PauseExtended extended => $"The pause was extended to {DateText.Day(extended.ReengageOn, clock)}: {extended.Reason}",
        DealReengaged reengaged => FactText.Noted(
            reengaged.Milestones.IsDefaultOrEmpty ? "The deal goes on" : "The deal goes on with a new anchor",
            reengaged.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A kind of fact without a sentence."),
    };

    private static string Waiting(ImmutableArray<string> criteria) => criteria.IsEmpty ? "" : $" (waits for: {string.Join("; ", criteria)})";

    private string By(DealEscalated escalated) => DateText.Day(DateText.LastDay(escalated.ReviewBy, clock), clock);

    private string Criterion(PauseCriterionMet met) =>
        names.Fact(met.Pause) is DealPaused paused && met.Criterion < paused.Criteria.Length ? $"“{paused.Criteria[met.Criterion]}”" : "A criterion";

    private string Reanchored(DealReanchored reanchored)
    {
        var asked = reanchored.Intents.Where(intent => intent.Intent != Intent.NotAsked)
            .Select(intent => $"{names.Thing(intent.Stakeholder)}: {KindText.InText(KindText.Of(intent.Intent))}");
        return $"Re-anchored and observed until {DateText.Day(DateText.LastDay(reanchored.ObservedUntil, clock), clock)}. {reanchored.Trajectory.WhatChanged} ({string.Join(", ", asked)})";
    }

    private string Decided(EscalationDecided decided)
    {
        var what = decided.Decision switch
        {
            ReviewDecision.Support when decided.Support is { } support => $"{support.What}, by {support.Who} until {DateText.Day(support.Until, clock)}",
            var other => KindText.InText(KindText.Of(other)),
        };
        return $"Leadership decided: {what}. {decided.Note}";
    }
}
