using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>One recorded fact as the ledger keeps it. Rows are only ever added: the database itself refuses to change or remove one.</summary>
public sealed class LedgerRow
{
    /// <summary>The longest key of a source that is kept.</summary>
    public const int SourceKeyLength = 300;

    public required DealId Deal { get; init; }

    /// <summary>From 1 without gaps within a deal; with it the key, so that of two racing writers one is refused.</summary>
    public required long Sequence { get; init; }

    public required FactId Id { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public PersonId? Actor { get; init; }

    public required string Source { get; init; }

    public string? SourceKey { get; init; }

    /// <summary>The stable name of the kind of fact: see <see cref="Ledger.FactJson"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The fact as JSON, kept to the letter: the hash covers this text.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 over all the above and the hash of the deal's row before it: see <see cref="Ledger.LedgerHash"/>.</summary>
    public byte[] Hash { get; set; } = [];
}
