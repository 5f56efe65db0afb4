using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Dashboard.UseCases;

/// <summary>Gives new facts what the ledger knows of them: id, place, times and source.</summary>
internal sealed class FactMaking(IdSource ids, TimeProvider time)
{
    /// <summary>The present instant as the store keeps it.</summary>
    public DateTimeOffset Now => time.GetUtcNow().Stored();

    public ImmutableArray<RecordedFact> Make(DealHistory history, DealId deal, IEnumerable<NewFact> facts, DateTimeOffset now, PersonId? actor, string source)
    {
        var made = ImmutableArray.CreateBuilder<RecordedFact>();
        foreach (var fact in facts)
        {
            made.Add(new RecordedFact(
                fact.Id ?? ids.NewFact(),
                deal,
                history.Version + made.Count + 1,
                Instant(history, fact, now),
                now,
                actor ?? fact.Actor,
                new FactSource(source, fact.SourceKey),
                fact.Content));
        }

        return made.ToImmutable();
    }

    private static DateTimeOffset Instant(DealHistory history, NewFact fact, DateTimeOffset now) =>
        fact.Content is FactCorrected correction && history.Ledger.FirstOrDefault(entry => entry.Id == correction.Target) is { } target
            ? target.OccurredAt
            : fact.OccurredAt?.Stored() ?? now;
}
