using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

internal sealed class RevenosUserConfiguration : IEntityTypeConfiguration<RevenosUser>
{
    public void Configure(EntityTypeBuilder<RevenosUser> builder)
    {
        builder.HasIndex(user => user.Person).IsUnique();
        builder.Property(user => user.DisplayName).HasMaxLength(ValueColumns.NameLength);
        builder.Property(user => user.TimeZone).HasMaxLength(ValueColumns.KeyLength);
    }
}
