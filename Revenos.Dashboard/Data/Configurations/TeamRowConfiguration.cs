using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class TeamRowConfiguration : IEntityTypeConfiguration<TeamRow>
{
    public void Configure(EntityTypeBuilder<TeamRow> builder)
    {
        builder.ToTable("Teams");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
        builder.HasMany(row => row.Managers).WithOne().HasForeignKey(manager => manager.Team).OnDelete(DeleteBehavior.Cascade);
    }
}
