using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Says for whom something waits to be mailed. While nothing does, one short look at an index is all.</summary>
public sealed class MailQueueQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The people for whom something waits, with the minute of the day at which they want it; null where they never chose.</summary>
    public async Task<ImmutableArray<(PersonId Person, int? Minute)>> Waiting(DateTimeOffset since, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var people = await context.Notifications
            .Where(row => row.MadeAt >= since && row.IsShown && row.IsForMail && row.MailedAt == null && row.ReadAt == null)
            .Select(row => row.Person)
            .Distinct()
            .ToListAsync(cancellation);
        var minutes = await context.NotificationChoices.AsNoTracking().Where(row => people.Contains(row.Person)).ToDictionaryAsync(row => row.Person, row => row.MailMinute, cancellation);
        return [.. people.Select(person => (person, minutes.TryGetValue(person, out var minute) ? minute : (int?)null))];
    }
}
