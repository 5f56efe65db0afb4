using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class DriftRulesRowConfiguration : IEntityTypeConfiguration<DriftRulesRow>
{
    public void Configure(EntityTypeBuilder<DriftRulesRow> builder)
    {
        builder.ToTable("DriftRules");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.Property(row => row.Options).IsJson();
    }
}
