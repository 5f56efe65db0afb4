using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class PlaybookRowConfiguration : IEntityTypeConfiguration<PlaybookRow>
{
    public void Configure(EntityTypeBuilder<PlaybookRow> builder)
    {
        builder.ToTable("Playbooks");
        builder.HasKey(row => new { row.Id, row.Version });
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
        builder.Property(row => row.Milestones).IsJson();
    }
}
