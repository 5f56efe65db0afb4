using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class ImportProfileRowConfiguration : IEntityTypeConfiguration<ImportProfileRow>
{
    public void Configure(EntityTypeBuilder<ImportProfileRow> builder)
    {
        builder.ToTable("ImportProfiles");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
    }
}
