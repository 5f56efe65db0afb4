using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class ProtectionKeyRowConfiguration : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
    }
}
