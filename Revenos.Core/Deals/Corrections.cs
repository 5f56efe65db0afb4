using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Core.Deals;

/// <summary>Works corrections into the facts they correct.</summary>
internal static class Corrections
{
    /// <summary>The facts that count. A later correction of the same fact takes the place of an earlier one; a corrected correction does not count.</summary>
    public static IEnumerable<RecordedFact> Apply(ImmutableArray<RecordedFact> ledger)
    {
        if (!ledger.Any(fact => fact.Content is FactCorrected))
        {
            return ledger;
        }

        var latest = new Dictionary<FactId, FactCorrected>();
        // From the newest to the oldest: whether a correction itself still holds is known before its target is reached.
        foreach (var fact in ledger.Reverse())
        {
            if (fact.Content is FactCorrected correction && !latest.ContainsKey(fact.Id))
            {
                latest.TryAdd(correction.Target, correction);
            }
        }

        return ledger
            .Where(fact => fact.Content is not FactCorrected)
            .Select(fact => latest.TryGetValue(fact.Id, out var correction)
                ? correction.Replacement is { } mended ? fact with { Content = mended } : null
                : fact)
            .OfType<RecordedFact>();
    }
}
