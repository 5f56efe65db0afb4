using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class PipelineRowConfiguration : IEntityTypeConfiguration<PipelineRow>
{
    public void Configure(EntityTypeBuilder<PipelineRow> builder)
    {
        builder.ToTable("Pipelines");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
        builder.Property(row => row.Stages).IsJson();
    }
}
