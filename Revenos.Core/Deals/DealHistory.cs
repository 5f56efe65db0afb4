using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Core.Deals;

/// <summary>
/// The facts of one deal, mended by their corrections and in the order in which they occurred. Facts recorded in any
/// order make the same history.
/// </summary>
public sealed class DealHistory
{
    private DealHistory(ImmutableArray<RecordedFact> ledger, ImmutableArray<RecordedFact> facts) =>
        (Ledger, Facts) = (ledger, facts);

    /// <summary>Every fact as it was recorded, corrected ones and corrections included, by sequence.</summary>
    public ImmutableArray<RecordedFact> Ledger { get; }

    /// <summary>The facts that count, by when they occurred; corrections are worked in and no longer among them.</summary>
    public ImmutableArray<RecordedFact> Facts { get; }

    /// <summary>The sequence of the last recorded fact; 0 for an empty history.</summary>
    public long Version => Ledger.IsEmpty ? 0 : Ledger[^1].Sequence;

    /// <summary>The history that some recorded facts of one deal make.</summary>
    public static DealHistory Of(IEnumerable<RecordedFact> facts)
    {
        var ledger = facts.OrderBy(fact => fact.Sequence).ThenBy(fact => fact.Id.Value).ToImmutableArray();
        return new DealHistory(ledger, [.. Corrections.Apply(ledger).Order(FactOrder.ByOccurrence)]);
    }

    /// <summary>The history with one more recorded fact.</summary>
    public DealHistory With(RecordedFact fact) => Of(Ledger.Add(fact));

    /// <summary>The history with some more recorded facts.</summary>
    public DealHistory With(IEnumerable<RecordedFact> facts) => Of(Ledger.AddRange(facts));

    /// <summary>The deal at an instant: the fold of the facts that occurred at or before it, or null before it opened.</summary>
    public Deal? AsOf(DateTimeOffset at) => Fold(Facts.TakeWhile(fact => fact.OccurredAt <= at));

    /// <summary>The deal as all its facts tell it, those dated ahead included; null when it never opened.</summary>
    public Deal? Latest() => Fold(Facts);

    /// <summary>
    /// The history as if it had ended at an instant: the facts that occurred by then, worked in what is known of them today. Their
    /// corrections stay beside them in the ledger, whenever they were made.
    /// </summary>
    public DealHistory Until(DateTimeOffset at)
    {
        var kept = new HashSet<FactId>();
        return new(
            [.. Ledger.Where(fact => (fact.Content is FactCorrected { Target: var target } ? kept.Contains(target) : fact.OccurredAt <= at) && kept.Add(fact.Id))],
            [.. Facts.TakeWhile(fact => fact.OccurredAt <= at)]);
    }

    private static Deal? Fold(IEnumerable<RecordedFact> facts)
    {
        Deal? deal = null;
        foreach (var fact in facts)
        {
            deal = DealFold.Apply(deal, fact);
        }

        return deal;
    }
}
