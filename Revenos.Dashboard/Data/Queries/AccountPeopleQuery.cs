using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads which person an account belongs to.</summary>
public sealed class AccountPeopleQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The people with an account, by e-mail address, whatever its letter case.</summary>
    public async Task<ImmutableDictionary<string, PersonId>> ByEmail(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var accounts = await context.Users.AsNoTracking().Where(user => user.Email != null).Select(user => new { user.Email, user.Person }).ToListAsync(cancellation);
        return accounts.DistinctBy(user => user.Email!, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(user => user.Email!, user => user.Person, StringComparer.OrdinalIgnoreCase);
    }
}
