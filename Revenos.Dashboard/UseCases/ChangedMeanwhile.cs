using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// Somebody else changed the deal after the version that the change was made from. Nothing was stored. Show what happened
/// since; the same change with the version of <paramref name="Current"/> goes on top of it.
/// </summary>
/// <param name="Current">The deal as it is now.</param>
/// <param name="Since">What the others recorded meanwhile.</param>
public sealed record ChangedMeanwhile(DealHistory Current, ImmutableArray<RecordedFact> Since)
    : Refusal("changed-meanwhile", "Somebody else changed this deal meanwhile. Look at what they did, then apply your change on top or leave it.")
{
    /// <summary>Whether a change has to be looked at again. That leadership looked disturbs nobody, and looking is disturbed by nothing.</summary>
    internal static bool Concerns(DealChange change, DealHistory current) =>
        change.ExpectedVersion > current.Version
        || (change.Facts.Any(fact => fact.Content is not EscalationViewed)
            && current.Ledger.Any(fact => fact.Sequence > change.ExpectedVersion && fact.Content is not EscalationViewed));

    internal static ChangedMeanwhile From(DealHistory current, long seen) => new(current, [.. current.Ledger.Where(fact => fact.Sequence > seen)]);
}
