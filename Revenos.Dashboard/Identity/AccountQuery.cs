using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>Accounts as the database holds them now; nothing here is remembered from one question to the next.</summary>
public sealed class AccountQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await LoadAsync(db, db.Users.Where(user => user.Id == id), cancellationToken)).SingleOrDefault();
    }

    /// <summary>By name.</summary>
    public async Task<ImmutableArray<Account>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await LoadAsync(db, db.Users.OrderBy(user => user.DisplayName), cancellationToken);
    }

    /// <summary>The account of a session; null where the session has ended.</summary>
    public async Task<Account?> FindAsync(SessionClaims session, CancellationToken cancellationToken = default) =>
        (await ContinuingAsync([session], cancellationToken)).IsEmpty ? null : await FindAsync(session.Account, cancellationToken);

    /// <summary>Those of these sessions that go on: not signed out, and begun with the present stamp of an account that is not disabled.</summary>
    public async Task<ImmutableHashSet<SessionClaims>> ContinuingAsync(IReadOnlyCollection<SessionClaims> sessions, CancellationToken cancellationToken)
    {
        var ids = sessions.Select(session => session.Account).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Users.Where(user => ids.Contains(user.Id) && !user.IsDisabled)
            .Select(user => new
            {
                user.Id,
                user.SecurityStamp,
                Ended = db.UserTokens.Where(token => token.UserId == user.Id && token.LoginProvider == EndedSessions.Provider).Select(token => token.Name).ToList(),
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. sessions.Where(session =>
                rows.TryGetValue(session.Account, out var row) && row.SecurityStamp == session.Stamp && !row.Ended.Contains(session.Session)),
        ];
    }

    /// <summary>Whether there is an administrator who could sign in.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AdministratorsOf(db).AnyAsync(cancellationToken);
    }

    internal static IQueryable<RevenosUser> AdministratorsOf(RevenosDbContext db) =>
        from user in db.Users
        join membership in db.UserRoles on user.Id equals membership.UserId
        join role in db.Roles on membership.RoleId equals role.Id
        where role.Name == Roles.Administrator && !user.IsDisabled
        select user;

    private static async Task<ImmutableArray<Account>> LoadAsync(RevenosDbContext db, IQueryable<RevenosUser> users, CancellationToken cancellationToken)
    {
        var rows = await users.AsNoTracking()
            .Select(user => new
            {
                User = user,
                Role = (from membership in db.UserRoles
                        join role in db.Roles on membership.RoleId equals role.Id
                        where membership.UserId == user.Id
                        select role.Name).FirstOrDefault(),
                Teams = db.Set<TeamManagerRow>().Where(manager => manager.Person == user.Person).Select(manager => manager.Team).ToList(),
            })
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(row => new Account(
                row.User.Id,
                row.User.Email ?? "",
                row.User.DisplayName,
                row.User.SecurityStamp ?? "",
                row.User.IsDisabled,
                row.User.TimeZone,
                // An account without a role sees the least.
                new Viewer(row.User.Person, Roles.Of(row.Role) ?? Role.Owner, [.. row.Teams]))),
        ];
    }
}
