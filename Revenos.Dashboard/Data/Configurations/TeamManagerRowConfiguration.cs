using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class TeamManagerRowConfiguration : IEntityTypeConfiguration<TeamManagerRow>
{
    public void Configure(EntityTypeBuilder<TeamManagerRow> builder)
    {
        builder.ToTable("TeamManagers");
        builder.HasKey(row => new { row.Team, row.Person });
        builder.HasIndex(row => row.Person);
    }
}
