using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>A fact with what the ledger knows of it.</summary>
/// <param name="Id">Names the fact; made by the caller before it is recorded.</param>
/// <param name="Deal">The deal it belongs to.</param>
/// <param name="Sequence">Its place in the deal's ledger, from 1 without gaps.</param>
/// <param name="OccurredAt">When it happened, in UTC. Judgements look at this instant and never at the next one.</param>
/// <param name="RecordedAt">When it was written down, in UTC.</param>
/// <param name="Actor">Who wrote it down; null for an import or the product itself.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Content">What happened.</param>
public sealed record RecordedFact(
    FactId Id,
    DealId Deal,
    long Sequence,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    PersonId? Actor,
    FactSource Source,
    Fact Content);

/// <summary>Where a fact came from.</summary>
/// <param name="Name">The source, such as "app", "demo" or the name of an import profile.</param>
/// <param name="Key">The source's own id of it, unique within the deal, so that a second import adds nothing; null for facts made by hand.</param>
public sealed record FactSource(string Name, string? Key)
{
    /// <summary>A fact made by a person in the product.</summary>
    public static FactSource App { get; } = new("app", null);
}
