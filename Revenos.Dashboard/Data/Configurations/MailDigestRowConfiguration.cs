using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class MailDigestRowConfiguration : IEntityTypeConfiguration<MailDigestRow>
{
    public void Configure(EntityTypeBuilder<MailDigestRow> builder)
    {
        builder.ToTable("MailDigests");
        builder.HasKey(row => new { row.Person, row.Day });
    }
}
