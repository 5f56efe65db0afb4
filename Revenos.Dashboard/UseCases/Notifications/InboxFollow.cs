using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>Brings to this server's screens what another server told their people. While nobody has a screen open, nothing is read.</summary>
public sealed class InboxFollow(InboxQuery query, InboxDoor door, Bells bells, IOptions<NotificationSettings> settings, TimeProvider time)
{
    // Rung for already; bounded by what is made within the overlap.
    private HashSet<Guid> _known = [];
    private DateTimeOffset _lookedAt = time.GetUtcNow();

    /// <summary>Rings for what is new since the last look. Not for two callers at once.</summary>
    public async Task Look(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        if (bells.Listening is { IsEmpty: false } people)
        {
            var told = await query.Since(_lookedAt - PortfolioFollow.Overlap, people, cancellation);
            bells.Ring(told.Where(row => !_known.Contains(row.Id)).Select(row => row.Person));
            _known = [.. told.Select(row => row.Id)];
        }

        _lookedAt = now;
    }

    /// <summary>Takes out what is older than the settings say.</summary>
    public Task<int> Sweep(CancellationToken cancellation = default) =>
        door.Sweep(time.GetUtcNow().AddDays(-settings.Value.KeptDays), cancellation);
}
