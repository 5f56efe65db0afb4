using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class DealColleagueRowConfiguration : IEntityTypeConfiguration<DealColleagueRow>
{
    public void Configure(EntityTypeBuilder<DealColleagueRow> builder)
    {
        builder.ToTable("DealColleagues");
        builder.HasKey(row => new { row.Deal, row.Person });
        builder.HasIndex(row => row.Person);
    }
}
