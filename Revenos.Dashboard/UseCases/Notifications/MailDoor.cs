using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>Gives the e-mail of a person and day to one server, once, and keeps what came of it.</summary>
public sealed class MailDoor(IDbContextFactory<RevenosDbContext> contexts, TimeProvider time)
{
    private const int MostTries = 5;

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(10);

    /// <summary>Takes the e-mail of a day. False when it was sent, is being sent, or is not yet to be tried again.</summary>
    public async Task<bool> Claim(PersonId person, DateOnly day, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().Stored();
        await using var context = contexts.CreateDbContext();
        var made = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "MailDigests" ("Person", "Day", "State", "Tries", "At")
            VALUES ({person.Value}, {day}, {nameof(MailDigestState.Sending)}, {1}, {ValueColumns.InstantColumn.ToMicroseconds(now)})
            ON CONFLICT ("Person", "Day") DO NOTHING
            """,
            cancellation);
        return made == 1 || await context.MailDigests
            .Where(row => row.Person == person && row.Day == day && row.State == MailDigestState.Refused && row.At <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MailDigestState.Sending).SetProperty(row => row.Tries, row => row.Tries + 1), cancellation) == 1;
    }

    /// <summary>The mail server took it: what it told is not mailed again.</summary>
    public async Task Sent(PersonId person, DateOnly day, ImmutableArray<Guid> told, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().Stored();
        Guid[] ids = [.. told];
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Notifications.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.MailedAt, now), cancellation);
        await context.MailDigests.Where(row => row.Person == person && row.Day == day)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MailDigestState.Sent).SetProperty(row => row.At, now), cancellation);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>The mail server did not take it: it is tried again a few times that day.</summary>
    public async Task Refused(PersonId person, DateOnly day, CancellationToken cancellation = default)
    {
        var again = time.GetUtcNow().Stored() + AfterFault;
        await using var context = contexts.CreateDbContext();
        await context.MailDigests.Where(row => row.Person == person && row.Day == day).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, row => row.Tries >= MostTries ? MailDigestState.GivenUp : MailDigestState.Refused).SetProperty(row => row.At, again),
            cancellation);
    }
}
