using System.Collections.Immutable;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Deals;

/// <summary>Changes one part of a deal, found by its name; a name the deal does not know changes nothing.</summary>
internal static class DealEdits
{
    public static Deal OnMilestone(this Deal deal, MilestoneId id, Func<PlannedMilestone, PlannedMilestone> change) =>
        deal with { Plan = deal.Plan.Edit(milestone => milestone.Id == id, change) };

    public static Deal OnStakeholder(this Deal deal, FactId id, Func<Stakeholder, Stakeholder> change) =>
        deal with { Stakeholders = deal.Stakeholders.Edit(person => person.Id == id, change) };

    public static Deal OnEvidence(this Deal deal, FactId id, Func<Evidence, Evidence> change) =>
        deal with { Evidence = deal.Evidence.Edit(piece => piece.Id == id, change) };

    public static Deal OnCommitment(this Deal deal, FactId id, Func<Commitment, Commitment> change) =>
        deal with { Commitments = deal.Commitments.Edit(promise => promise.Id == id, change) };

    public static Deal OnContextChange(this Deal deal, FactId id, Func<ContextChange, ContextChange> change) =>
        deal with { ContextChanges = deal.ContextChanges.Edit(item => item.Id == id, change) };

    public static Deal OnEscalation(this Deal deal, FactId id, Func<Escalation, Escalation> change) =>
        deal with { Escalations = deal.Escalations.Edit(item => item.Fact == id, change) };

    public static Deal OnSupport(this Deal deal, FactId decision, Func<SupportItem, SupportItem> change) =>
        deal with { Supports = deal.Supports.Edit(item => item.Decision == decision, change) };

    public static Deal OnPause(this Deal deal, FactId id, Func<Pause, Pause> change) =>
        deal with { Pauses = deal.Pauses.Edit(pause => pause.Fact == id, change) };

    private static ImmutableArray<T> Edit<T>(this ImmutableArray<T> items, Predicate<T> isIt, Func<T, T> change)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (isIt(items[i]))
            {
                return items.SetItem(i, change(items[i]));
            }
        }

        return items;
    }
}
