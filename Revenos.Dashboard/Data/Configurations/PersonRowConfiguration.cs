using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class PersonRowConfiguration : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("People");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(ValueColumns.NameLength);
        builder.HasOne<TeamRow>().WithMany().HasForeignKey(row => row.Team).OnDelete(DeleteBehavior.SetNull);
    }
}
