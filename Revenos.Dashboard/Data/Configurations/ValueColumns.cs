using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Revenos.Core.Deals;
using Revenos.Core.Notifications;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Configurations;

/// <summary>How the small values are kept, the same in every table and on both databases.</summary>
internal static class ValueColumns
{
    public const int KeyLength = 100;
    public const int NameLength = 200;
    public const int WordLength = 40;

    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<InstantColumn>();
        model.Properties<DealId>().HaveConversion<DealIdColumn>();
        model.Properties<FactId>().HaveConversion<FactIdColumn>();
        model.Properties<PersonId>().HaveConversion<PersonIdColumn>().HaveMaxLength(KeyLength);
        model.Properties<TeamId>().HaveConversion<TeamIdColumn>().HaveMaxLength(KeyLength);
        model.Properties<PipelineId>().HaveConversion<PipelineIdColumn>().HaveMaxLength(KeyLength);
        model.Properties<StageId>().HaveConversion<StageIdColumn>().HaveMaxLength(KeyLength);
        model.Properties<PlaybookId>().HaveConversion<PlaybookIdColumn>().HaveMaxLength(KeyLength);
        model.Properties<DealStatus>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<LossReason>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<NotificationKind>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<NotificationDelivery>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<MailDigestState>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<WebhookDeliveryState>().HaveConversion<string>().HaveMaxLength(WordLength);
        model.Properties<WorkspaceKind>().HaveConversion<string>().HaveMaxLength(WordLength);
    }

    /// <summary>
    /// An instant as whole microseconds since 1970 UTC. Neither database has a type that the other has too; a number sorts,
    /// compares and comes back the same from both.
    /// </summary>
    public sealed class InstantColumn() : ValueConverter<DateTimeOffset, long>(instant => ToMicroseconds(instant), count => FromMicroseconds(count))
    {
        public static long ToMicroseconds(DateTimeOffset instant) =>
            (instant.Stored().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

        public static DateTimeOffset FromMicroseconds(long count) =>
            new(DateTimeOffset.UnixEpoch.UtcTicks + (count * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    private sealed class DealIdColumn() : ValueConverter<DealId, Guid>(id => id.Value, value => new DealId(value));

    private sealed class FactIdColumn() : ValueConverter<FactId, Guid>(id => id.Value, value => new FactId(value));

    private sealed class PersonIdColumn() : ValueConverter<PersonId, string>(id => id.Value, value => new PersonId(value));

    private sealed class TeamIdColumn() : ValueConverter<TeamId, string>(id => id.Value, value => new TeamId(value));

    private sealed class PipelineIdColumn() : ValueConverter<PipelineId, string>(id => id.Value, value => new PipelineId(value));

    private sealed class StageIdColumn() : ValueConverter<StageId, string>(id => id.Value, value => new StageId(value));

    private sealed class PlaybookIdColumn() : ValueConverter<PlaybookId, string>(id => id.Value, value => new PlaybookId(value));
}
