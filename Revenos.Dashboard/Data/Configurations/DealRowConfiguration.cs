using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class DealRowConfiguration : IEntityTypeConfiguration<DealRow>
{
    public void Configure(EntityTypeBuilder<DealRow> builder)
    {
        builder.ToTable("Deals");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Head).HasMaxLength(LedgerHash.Length);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
        builder.Property(row => row.Account).HasMaxLength(ValueColumns.NameLength);
        builder.Property(row => row.Currency).HasMaxLength(3);
        builder.Property(row => row.Amount).HasPrecision(20, 4);
        builder.Property(row => row.Outlook).IsJson();
        builder.Property(row => row.Recovery).IsJson();
        builder.Property(row => row.Course).IsCourse();
        builder.Property(row => row.Causes).IsJson();
        builder.Property(row => row.Hold).IsJson();
        builder.HasIndex(row => row.Owner);
        builder.HasIndex(row => row.Team);
        builder.HasIndex(row => new { row.Status, row.ClosedAt });
        builder.HasMany(row => row.Colleagues).WithOne().HasForeignKey(colleague => colleague.Deal).OnDelete(DeleteBehavior.Cascade);
    }
}
