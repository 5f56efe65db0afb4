using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.UseCases;

/// <summary>What a role decides about a change. Whoever sees a deal may change it, save for what is leadership's to say.</summary>
internal static class RoleRules
{
    /// <summary>Null when the viewer may record these facts, or the rule that refuses the first of them.</summary>
    /// <param name="viewer">Who asks; null for the product itself.</param>
    /// <param name="history">The deal as it is stored.</param>
    /// <param name="stored">The deal that history makes; null for a new one.</param>
    /// <param name="facts">What is to be added.</param>
    public static Refusal? Check(Viewer? viewer, DealHistory history, Deal? stored, IReadOnlyCollection<NewFact> facts)
    {
        if (viewer is null)
        {
            return null;
        }

        var check = ReviewSight.MayDecide(viewer)
            ? (Func<Fact, Refusal?>)(fact => fact is EscalationViewed viewed && IsViewed(stored, viewed.Escalation, viewer.Person) ? StoreRefusals.ViewedAlready : null)
            : fact => OfLeadership(fact, history);
        return facts.Select(fact => check(fact.Content)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? OfLeadership(Fact fact, DealHistory history) => fact switch
    {
        EscalationDecided => StoreRefusals.LeadershipDecides,
        EscalationViewed => StoreRefusals.LeadershipReviews,
        DealPaused { OverrideReason: not null } or PauseExtended { OverrideReason: not null } => StoreRefusals.LeadershipOverrides,
        FactCorrected correction => (correction.Replacement is { } replacement ? OfLeadership(replacement, history) : null)
            ?? (history.Ledger.FirstOrDefault(entry => entry.Id == correction.Target) is { } target ? OfTarget(target, history) : null),
        _ => null,
    };

    // A pause or a closing that a review decided on was recorded with the decision, and is taken back by whoever may take back that.
    private static Refusal? OfTarget(RecordedFact target, DealHistory history) =>
        OfLeadership(target.Content, history)
        ?? (history.Ledger.Any(entry => entry.Content is EscalationDecided && entry.RecordedAt == target.RecordedAt && entry.Actor == target.Actor)
            ? StoreRefusals.LeadershipDecides
            : null);

    private static bool IsViewed(Deal? deal, FactId escalation, PersonId viewer) =>
        deal?.Escalations.FirstOrDefault(item => item.Fact == escalation)?.Views.Any(view => view.By == viewer) == true;
}
