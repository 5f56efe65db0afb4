using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class LedgerRowConfiguration : IEntityTypeConfiguration<LedgerRow>
{
    public void Configure(EntityTypeBuilder<LedgerRow> builder)
    {
        builder.ToTable(RevenosDbContext.FactsTable);
        builder.HasKey(row => new { row.Deal, row.Sequence });
        builder.HasIndex(row => row.Id).IsUnique();
        builder.HasIndex(row => new { row.Deal, row.SourceKey }).IsUnique().HasFilter("\"SourceKey\" IS NOT NULL");
        builder.HasIndex(row => row.RecordedAt);
        builder.Property(row => row.Source).HasMaxLength(ValueColumns.NameLength);
        builder.Property(row => row.SourceKey).HasMaxLength(LedgerRow.SourceKeyLength);
        builder.Property(row => row.Kind).HasMaxLength(ValueColumns.WordLength);
        builder.Property(row => row.Hash).HasMaxLength(LedgerHash.Length);
    }
}
