using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class ReanchorDraftRowConfiguration : IEntityTypeConfiguration<ReanchorDraftRow>
{
    public void Configure(EntityTypeBuilder<ReanchorDraftRow> builder)
    {
        builder.ToTable("ReanchorDrafts");
        builder.HasKey(row => new { row.Person, row.Deal });
    }
}
