using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class NotificationRowConfiguration : IEntityTypeConfiguration<NotificationRow>
{
    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable(RevenosDbContext.NotificationsTable);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(NotificationRow.KeyLength);
        builder.Property(row => row.Detail).IsJson();
        builder.HasIndex(row => new { row.Person, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.Person, row.MadeAt });
        builder.HasIndex(row => row.MadeAt);
    }
}
