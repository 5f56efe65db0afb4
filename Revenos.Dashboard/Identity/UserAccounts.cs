using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// What administrators do with accounts. Each call works in a scope of its own, since a circuit's scope would keep one
/// database context for hours. Whatever takes something away changes the stamp, which ends the account's open screens.
/// </summary>
public sealed class UserAccounts(
    IServiceScopeFactory scopes,
    OneTimeLinks links,
    AccountWatch watch,
    DirectoryQuery directory,
    PortfolioFill portfolio)
{
    /// <summary>Whoever may start this executable on the server: as much as an administrator, without an account.</summary>
    public static Viewer Operator { get; } = new(new PersonId("operator"), Role.Administrator, []);

    /// <summary>Makes an account that has no password yet; the answer is the link with which its person chooses one.</summary>
    public Task<Outcome<OneTimeLink>> AddAsync(NewAccount wanted, Viewer by, CancellationToken cancellationToken = default) =>
        ChangeAsync<OneTimeLink>(by, async work =>
        {
            var made = await work.AddAsync(wanted, passwordHash: null, cancellationToken);
            return made.Then<OneTimeLink>(user => links.Make(user.Id, user.SecurityStamp!));
        }, cancellationToken);

    /// <summary>Takes the password away, ends the account's sessions and makes a link for a new password.</summary>
    public Task<Outcome<OneTimeLink>> ResetAsync(string email, Viewer by, CancellationToken cancellationToken = default) =>
        WithUserAsync<OneTimeLink>(email, by, async (work, user) =>
        {
            user.PasswordHash = null;
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            await work.EndSessionsAsync(user);
            return links.Make(user.Id, user.SecurityStamp!);
        }, cancellationToken);

    /// <summary>The account and its history stay; nobody can sign in with it.</summary>
    public Task<Outcome<string>> DisableAsync(string email, Viewer by, CancellationToken cancellationToken = default) =>
        WithUserAsync<string>(email, by, async (work, user) =>
        {
            if (await RefusalToLoseAsync(work, user, by, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            user.IsDisabled = true;
            await work.EndSessionsAsync(user);
            return email;
        }, cancellationToken);

    public Task<Outcome<string>> EnableAsync(string email, Viewer by, CancellationToken cancellationToken = default) =>
        WithUserAsync<string>(email, by, async (work, user) =>
        {
            user.IsDisabled = false;
            await work.EndSessionsAsync(user);
            return email;
        }, cancellationToken);

    public Task<Outcome<string>> ChangeRoleAsync(string email, Role role, Viewer by, CancellationToken cancellationToken = default) =>
        WithUserAsync<string>(email, by, async (work, user) =>
        {
            if (role != Role.Administrator && await RefusalToLoseAsync(work, user, by, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            await work.GiveRoleAsync(user, role);
            await work.EndSessionsAsync(user);
            return email;
        }, cancellationToken);

    /// <summary>Which team the person belongs to, and which teams they manage.</summary>
    public async Task<Outcome<string>> ChangeTeamsAsync(
        string email,
        TeamId? team,
        IReadOnlyCollection<TeamId> managed,
        Viewer by,
        CancellationToken cancellationToken = default)
    {
        var changed = await WithUserAsync<PersonId>(
            email,
            by,
            async (work, user) =>
            {
                if (await work.GiveTeamsAsync(user, team, managed, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                await work.EndSessionsAsync(user);
                return user.Person;
            },
            cancellationToken);
        if (!changed.IsAccepted)
        {
            return changed.Refusal;
        }

        // Their deals belong to another team now, and so to other managers.
        await portfolio.Republish(changed.Value, cancellationToken);
        return email;
    }

    // Somebody who could lock themselves out by mistake, or the workspace out of its last administrator.
    private static async Task<Refusal?> RefusalToLoseAsync(AccountWork work, RevenosUser user, Viewer by, CancellationToken cancellationToken)
    {
        if (user.Person == by.Person)
        {
            return AccountRefusals.OwnAccount;
        }

        var others = AccountQuery.AdministratorsOf(work.Database).Where(other => other.Id != user.Id);
        return await work.IsAdministratorAsync(user) && !await others.AnyAsync(cancellationToken) ? AccountRefusals.LastAdministrator : null;
    }

    private Task<Outcome<T>> WithUserAsync<T>(
        string email,
        Viewer by,
        Func<AccountWork, RevenosUser, Task<Outcome<T>>> change,
        CancellationToken cancellationToken) =>
        ChangeAsync<T>(
            by,
            async work =>
            {
                if (await work.FindAsync(email) is not { } user)
                {
                    return AccountRefusals.Unknown(email);
                }

                return await change(work, user);
            },
            cancellationToken);

    private async Task<Outcome<T>> ChangeAsync<T>(Viewer by, Func<AccountWork, Task<Outcome<T>>> change, CancellationToken cancellationToken)
    {
        if ((Doors.Acts(by) ?? (by.Role == Role.Administrator ? null : AccountRefusals.NotAdministrator)) is { } closed)
        {
            return closed;
        }

        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<AccountWork>();
        await using var transaction = await work.Database.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await change(work);
        if (outcome.IsAccepted)
        {
            await transaction.CommitAsync(cancellationToken);
            // After the commit: a screen that asks again must find the change.
            await directory.Refresh(cancellationToken);
            await watch.LookAsync(cancellationToken);
        }

        return outcome;
    }
}
