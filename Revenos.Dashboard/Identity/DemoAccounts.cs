using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// The accounts whose password everybody knows. They are made with a demo workspace and nowhere else; the sign-in page
/// offers them only there.
/// </summary>
public sealed class DemoAccounts(
    IDbContextFactory<RevenosDbContext> contexts,
    AccountQuery accounts,
    IServiceScopeFactory scopes,
    IPasswordHasher<RevenosUser> hasher)
{
    public const string Password = "demo workspace only";
    public const string Owner = "owner@demo.example";
    public const string Manager = "manager@demo.example";
    public const string Leader = "leader@demo.example";
    public const string Administrator = "admin@demo.example";

    /// <summary>The sign-ins that the sign-in page offers, with what each person does.</summary>
    public static IReadOnlyList<(string Email, Role Role)> Offered { get; } =
    [
        (Owner, Role.Owner),
        (Manager, Role.Manager),
        (Leader, Role.Leadership),
        (Administrator, Role.Administrator),
    ];

    /// <summary>Whether this workspace is a demo.</summary>
    public async Task<bool> AreOfferedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Workspace.AnyAsync(workspace => workspace.Kind == WorkspaceKind.Demo, cancellationToken);
    }

    /// <summary>Makes those of these accounts that are not there yet; their teams must be.</summary>
    /// <exception cref="InvalidOperationException">The workspace is not a demo, or an account was refused.</exception>
    public async Task EnsureAsync(IEnumerable<NewAccount> wanted, CancellationToken cancellationToken = default)
    {
        if (!await AreOfferedAsync(cancellationToken))
        {
            throw new InvalidOperationException("Demo accounts belong into a demo workspace only");
        }

        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<AccountWork>();
        var there = (await accounts.AllAsync(cancellationToken)).Select(account => account.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await using var transaction = await work.Database.Database.BeginTransactionAsync(cancellationToken);
        foreach (var account in wanted.Where(account => !there.Contains(account.Email)))
        {
            // Not asked whether it may be used: everybody knows it, which is what it is for.
            var made = await work.AddAsync(account, hasher.HashPassword(new(), Password), cancellationToken);
            if (made.Refusal is { } refusal)
            {
                throw new InvalidOperationException($"{account.Email}: {refusal.Text}");
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
