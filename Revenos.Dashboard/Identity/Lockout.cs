using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Five tries in a row, then the account rests. Counted in one statement each, because the framework's own counter reads,
/// adds and writes, and tries made at the same time would count as one.
/// </summary>
public sealed class Lockout(IDbContextFactory<RevenosDbContext> contexts, TimeProvider time)
{
    public const int Tries = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public bool IsResting(RevenosUser user) => user.LockoutEnd > time.GetUtcNow();

    public async Task CountFailureAsync(Guid account, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Rest;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Users.Where(user => user.Id == account)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancellationToken);
        await db.Users.Where(user => user.Id == account && user.AccessFailedCount >= Tries)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, until), cancellationToken);
    }

    public async Task ForgetAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Users.Where(user => user.Id == account)
            .ExecuteUpdateAsync(
                user => user.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null),
                cancellationToken);
    }
}
