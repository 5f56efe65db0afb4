using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Notifications;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads what people were told. Of a deal that somebody no longer sees they are told nothing, not even that there was something.</summary>
public sealed class InboxQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>How many things a viewer has not read yet.</summary>
    public async Task<int> CountUnread(Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await Of(context, viewer).CountAsync(row => row.ReadAt == null, cancellation);
    }

    /// <summary>The latest things, or those before a mark.</summary>
    /// <param name="viewer">Whose inbox.</param>
    /// <param name="unreadOnly">Whether what was read is left out.</param>
    /// <param name="before">Only what was made before this instant; null for the latest.</param>
    /// <param name="take">How many at most; those made at the same instant as the last one come with it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<InboxSlice> Load(Viewer viewer, bool unreadOnly, DateTimeOffset? before, int take, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var all = Of(context, viewer);
        var wanted = unreadOnly ? all.Where(row => row.ReadAt == null) : all;
        if (before is { } mark)
        {
            wanted = wanted.Where(row => row.MadeAt < mark);
        }

        var rows = await wanted.OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.At).ThenBy(row => row.Id).Take(take + 1).ToListAsync(cancellation);
        if (rows.Count > take)
        {
            // A page ends between two instants, so that an instant is all that the next page has to know.
            var last = rows[take - 1].MadeAt;
            rows = [.. rows.Take(take).Concat(await wanted.Where(row => row.MadeAt == last).ToListAsync(cancellation)).DistinctBy(row => row.Id)];
        }

        var oldest = rows.Count > 0 ? rows[^1].MadeAt : (DateTimeOffset?)null;
        var hasMore = oldest is { } end && await wanted.AnyAsync(row => row.MadeAt < end, cancellation);
        return new InboxSlice(await Told(context, viewer, rows, cancellation), hasMore ? oldest : null, await all.CountAsync(row => row.ReadAt == null, cancellation));
    }

    /// <summary>What the next e-mail to a viewer would tell, the latest first.</summary>
    public async Task<ImmutableArray<InboxItem>> LoadForMail(Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await Of(context, viewer)
            .Where(row => row.IsForMail && row.MailedAt == null && row.ReadAt == null)
            .OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.At)
            .ToListAsync(cancellation);
        return await Told(context, viewer, rows, cancellation);
    }

    /// <summary>Which of some people were told something from an instant on.</summary>
    public async Task<ImmutableArray<(Guid Id, PersonId Person)>> Since(DateTimeOffset since, IReadOnlyCollection<PersonId> people, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Notifications
            .Where(row => row.MadeAt >= since && row.IsShown && people.Contains(row.Person))
            .Select(row => new { row.Id, row.Person })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Id, row.Person))];
    }

    private static IQueryable<NotificationRow> Of(RevenosDbContext context, Viewer viewer)
    {
        var seen = context.Deals.SeenBy(viewer).Select(deal => (DealId?)deal.Id);
        return context.Notifications.AsNoTracking()
            .Where(row => row.Person == viewer.Person && row.IsShown && (row.Deal == null || seen.Contains(row.Deal)));
    }

    private static async Task<ImmutableArray<InboxItem>> Told(RevenosDbContext context, Viewer viewer, List<NotificationRow> rows, CancellationToken cancellation)
    {
        DealId[] ids = [.. rows.Select(row => row.Deal).OfType<DealId>().Distinct()];
        var deals = await context.Deals.Where(deal => ids.Contains(deal.Id))
            .Select(deal => new InboxDeal(deal.Id, deal.Name, deal.Account))
            .ToDictionaryAsync(deal => deal.Id, cancellation);
        DateOnly[] full = [.. rows.Where(row => row.Kind == NotificationKind.MoreToday).Select(row => row.Day).Distinct()];
        var more = full.Length == 0 ? [] : await context.Notifications
            .Where(row => row.Person == viewer.Person && !row.IsShown && full.Contains(row.Day))
            .GroupBy(row => row.Day)
            .Select(day => new { Day = day.Key, Count = day.Count() })
            .ToDictionaryAsync(day => day.Day, day => day.Count, cancellation);
        return
        [
            .. rows.Select(row => new InboxItem(
                row.Id,
                row.Kind,
                row.Deal is { } deal ? deals.GetValueOrDefault(deal) : null,
                row.At,
                row.MadeAt,
                row.ReadAt is not null,
                row.Kind == NotificationKind.MoreToday ? more.GetValueOrDefault(row.Day) : 0,
                row.Detail)),
        ];
    }
}

/// <summary>Some of an inbox.</summary>
/// <param name="Items">The latest first.</param>
/// <param name="Next">The mark before which there is more; null when there is none.</param>
/// <param name="Unread">How much of the whole inbox is new.</param>
public sealed record InboxSlice(ImmutableArray<InboxItem> Items, DateTimeOffset? Next, int Unread);

/// <summary>One thing that somebody was told.</summary>
/// <param name="Deal">The deal it is about; null for what is about none.</param>
/// <param name="At">When it happened.</param>
/// <param name="MadeAt">When it was told.</param>
/// <param name="Count">For the summary of a full day: how much more there was.</param>
public sealed record InboxItem(Guid Id, NotificationKind Kind, InboxDeal? Deal, DateTimeOffset At, DateTimeOffset MadeAt, bool IsRead, int Count, OccasionDetail Detail);

/// <summary>The deal that something is about.</summary>
public sealed record InboxDeal(DealId Id, string Name, string Account);
