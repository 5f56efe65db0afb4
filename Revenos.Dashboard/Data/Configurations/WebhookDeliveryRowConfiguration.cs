using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class WebhookDeliveryRowConfiguration : IEntityTypeConfiguration<WebhookDeliveryRow>
{
    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> builder)
    {
        builder.ToTable(RevenosDbContext.WebhookDeliveriesTable);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(NotificationRow.KeyLength);
        builder.Property(row => row.Event).HasMaxLength(ValueColumns.WordLength);
        builder.HasIndex(row => new { row.Webhook, row.Key }).IsUnique();
        builder.HasIndex(row => new { row.State, row.NextAt });
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.Webhook).OnDelete(DeleteBehavior.Cascade);
    }
}
