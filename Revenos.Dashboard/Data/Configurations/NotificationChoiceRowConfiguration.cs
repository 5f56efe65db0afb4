using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class NotificationChoiceRowConfiguration : IEntityTypeConfiguration<NotificationChoiceRow>
{
    public void Configure(EntityTypeBuilder<NotificationChoiceRow> builder)
    {
        builder.ToTable("NotificationChoices");
        builder.HasKey(row => row.Person);
    }
}
