using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;

namespace Revenos.Core.Drift.Signals.Freshness;

/// <summary>The steps that lift evidence freshness: attaching what the current milestone asks for, what is still missing first; notes of a meeting where it asks for nothing in particular.</summary>
internal static class FreshnessSteps
{
    public static IEnumerable<Fact> Candidates(Deal deal, DateTimeOffset at)
    {
        var milestone = deal.CurrentMilestone;
        var kinds = milestone is { Milestone.Evidence.Kinds: { IsDefaultOrEmpty: false } asked } ? asked : [EvidenceKind.MeetingNotes];
        return kinds
            .OrderBy(kind => deal.Evidence.Any(piece => piece.Milestone == milestone?.Id && piece.Kind == kind && piece.HoldsAt(at)))
            .Select(kind => new EvidenceAttached(kind, "", milestone?.Id, EvidencePlace.Elsewhere, null));
    }
}
