using Microsoft.EntityFrameworkCore;
using Revenos.Core.Notifications;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>What people do with their own inbox, and how they want to be told.</summary>
public sealed class InboxDoor(IDbContextFactory<RevenosDbContext> contexts, Bells bells, TimeProvider time)
{
    /// <summary>Marks one thing as read, or as new again. Somebody else's is left as it is.</summary>
    /// <returns>Null, or why it was not done.</returns>
    public async Task<Refusal?> Mark(Viewer viewer, Guid notification, bool isRead, CancellationToken cancellation = default)
    {
        if (Doors.Acts(viewer) is { } refusal)
        {
            return refusal;
        }

        DateTimeOffset? readAt = isRead ? time.GetUtcNow().Stored() : null;
        await using var context = contexts.CreateDbContext();
        await context.Notifications
            .Where(row => row.Id == notification && row.Person == viewer.Person && (row.ReadAt != null) != isRead)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, readAt), cancellation);
        bells.Ring([viewer.Person]);
        return null;
    }

    /// <summary>Marks everything as read that was there at an instant: what came since is not lost.</summary>
    /// <returns>Null, or why it was not done.</returns>
    public async Task<Refusal?> MarkAll(Viewer viewer, DateTimeOffset until, CancellationToken cancellation = default)
    {
        if (Doors.Acts(viewer) is { } refusal)
        {
            return refusal;
        }

        var readAt = time.GetUtcNow().Stored();
        await using var context = contexts.CreateDbContext();
        await context.Notifications
            .Where(row => row.Person == viewer.Person && row.ReadAt == null && row.MadeAt <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, readAt), cancellation);
        bells.Ring([viewer.Person]);
        return null;
    }

    /// <summary>How somebody wants to be told.</summary>
    public async Task<NotificationChoices> Choices(PersonId person, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return NotificationChoices.Of(await context.NotificationChoices.AsNoTracking().SingleOrDefaultAsync(row => row.Person == person, cancellation));
    }

    /// <summary>Keeps how somebody wants to be told from now on.</summary>
    public async Task Choose(PersonId person, NotificationChoices choices, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var row = await context.NotificationChoices.SingleOrDefaultAsync(row => row.Person == person, cancellation);
        if (row is null)
        {
            row = new NotificationChoiceRow { Person = person };
            context.NotificationChoices.Add(row);
        }

        row.Drift = choices[NotificationTopic.Drift];
        row.Escalation = choices[NotificationTopic.Escalation];
        row.Decision = choices[NotificationTopic.Decision];
        row.Pause = choices[NotificationTopic.Pause];
        row.MailMinute = (choices.MailAt.Hour * 60) + choices.MailAt.Minute;
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes out what is older than an instant.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Sweep(DateTimeOffset olderThan, CancellationToken cancellation = default)
    {
        var day = DateOnly.FromDateTime(olderThan.UtcDateTime);
        await using var context = contexts.CreateDbContext();
        await context.MailDigests.Where(row => row.Day < day).ExecuteDeleteAsync(cancellation);
        await context.WebhookDeliveries.Where(row => row.MadeAt < olderThan && row.State != WebhookDeliveryState.Waiting).ExecuteDeleteAsync(cancellation);
        return await context.Notifications.Where(row => row.MadeAt < olderThan).ExecuteDeleteAsync(cancellation);
    }
}
