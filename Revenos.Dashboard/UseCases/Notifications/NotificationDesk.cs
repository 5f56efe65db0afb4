using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Core.Notifications;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Outbox;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>
/// Makes what people and webhooks are told of a change, ready to be stored with it. One row a person and change of state;
/// beyond a day's cap rows are only counted, and one more row says so.
/// </summary>
public sealed class NotificationDesk(DirectoryQuery directory, Bells bells, WebhookSignal webhooks, IdSource ids, IOptions<NotificationSettings> settings)
{
    /// <summary>Makes the rows.</summary>
    /// <param name="context">The context of the change.</param>
    /// <param name="news">What there is to tell.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal async Task<OutboxRows> Prepare(RevenosDbContext context, IReadOnlyCollection<DealNews> news, DateTimeOffset now, CancellationToken cancellation)
    {
        if (news.Count == 0)
        {
            return OutboxRows.None;
        }

        var readers = await Readers.Load(context, cancellation);
        var rows = news.SelectMany(deal => deal.Occasions.SelectMany(occasion => Rows(deal, occasion, readers, now))).ToList();
        return new OutboxRows(await Capped(context, rows, now, cancellation), await WebhookEvents.Deliveries(context, news, ids, now, cancellation));
    }

    /// <summary>Rings and wakes, after the change was stored.</summary>
    internal void Tell(OutboxRows stored)
    {
        if (!stored.Notifications.IsEmpty)
        {
            bells.Ring(stored.Notifications.Select(row => row.Person));
        }

        if (!stored.Deliveries.IsEmpty)
        {
            webhooks.Wake();
        }
    }

    private IEnumerable<NotificationRow> Rows(DealNews deal, Occasion occasion, Readers readers, DateTimeOffset now)
    {
        var audience = occasion.Audience.People
            .Union(occasion.Audience.WithLeadership ? readers.Leadership : [])
            .Union(occasion.Audience.WithManagers && deal.Team is { } team && directory.Current.Teams.TryGetValue(team, out var known) ? known.Managers : []);
        foreach (var person in audience.Where(person => person != occasion.Audience.Except))
        {
            var delivery = readers.DeliveryOf(person, occasion.Kind);
            if (delivery != NotificationDelivery.None)
            {
                yield return Row(person, $"{deal.Deal}:{occasion.Key}", occasion.Kind, deal.Deal, occasion.At, now, delivery == NotificationDelivery.AppAndMail, true, occasion.Detail);
            }
        }
    }

    private async Task<ImmutableArray<NotificationRow>> Capped(RevenosDbContext context, List<NotificationRow> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var today = directory.Current.Recovery.Calendar.DayOf(now);
        PersonId[] people = [.. rows.Select(row => row.Person).Distinct()];
        var told = await context.Notifications
            .Where(row => row.Day == today && row.IsShown && row.Kind != NotificationKind.MoreToday && people.Contains(row.Person))
            .GroupBy(row => row.Person)
            .Select(group => new { Person = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Person, group => group.Count, cancellation);

        // What is there already is told already and takes nobody's place.
        string[] keys = [.. rows.Select(row => row.Key).Distinct()];
        var known = (await context.Notifications.Where(row => keys.Contains(row.Key)).Select(row => new { row.Person, row.Key }).ToListAsync(cancellation))
            .Select(row => (row.Person, row.Key))
            .ToHashSet();

        var made = ImmutableArray.CreateBuilder<NotificationRow>();
        foreach (var row in rows.Where(row => !known.Contains((row.Person, row.Key))).OrderBy(row => row.At))
        {
            var count = told[row.Person] = told.GetValueOrDefault(row.Person) + 1;
            if (count <= settings.Value.MostPerDay)
            {
                made.Add(row);
                continue;
            }

            made.Add(Row(row.Person, row.Key, row.Kind, row.Deal, row.At, now, isForMail: false, isShown: false, row.Detail));
            if (count == settings.Value.MostPerDay + 1)
            {
                var detail = new OccasionDetail { Day = today };
                made.Add(Row(row.Person, $"more:{today:yyyy-MM-dd}", NotificationKind.MoreToday, null, now, now, row.IsForMail, isShown: true, detail));
            }
        }

        return made.ToImmutable();
    }

    private NotificationRow Row(
        PersonId person, string key, NotificationKind kind, DealId? deal, DateTimeOffset at, DateTimeOffset now, bool isForMail, bool isShown, OccasionDetail detail) => new()
        {
            Id = ids.NewKey(),
            Person = person,
            Key = key,
            Kind = kind,
            Deal = deal,
            At = at,
            MadeAt = now,
            Day = directory.Current.Recovery.Calendar.DayOf(now),
            IsShown = isShown,
            IsForMail = isForMail,
            Detail = detail,
        };
}
