using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>Facts as rows and back.</summary>
public static class LedgerRows
{
    /// <summary>The row of a fact, linked to the row before it.</summary>
    public static LedgerRow Of(RecordedFact fact, ReadOnlySpan<byte> before)
    {
        var row = new LedgerRow
        {
            Deal = fact.Deal,
            Sequence = fact.Sequence,
            Id = fact.Id,
            OccurredAt = fact.OccurredAt,
            RecordedAt = fact.RecordedAt,
            Actor = fact.Actor,
            Source = fact.Source.Name,
            SourceKey = fact.Source.Key,
            Kind = FactJson.KindOf(fact.Content),
            Content = FactJson.Write(fact.Content),
        };
        row.Hash = LedgerHash.Of(row, before);
        return row;
    }

    public static RecordedFact Read(LedgerRow row) => new(
        row.Id,
        row.Deal,
        row.Sequence,
        row.OccurredAt,
        row.RecordedAt,
        row.Actor,
        new FactSource(row.Source, row.SourceKey),
        FactJson.Read(row.Kind, row.Content));
}
