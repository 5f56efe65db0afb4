using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// The sessions that somebody signed out of, kept until their cookies are too old by themselves: a cookie that was copied
/// is worth nothing after its owner signed out. They stand in the framework's table of tokens.
/// </summary>
public sealed class EndedSessions(IDbContextFactory<RevenosDbContext> contexts, IOptions<SecuritySettings> settings, TimeProvider time)
{
    public const string Provider = "ended session";

    public async Task AddAsync(SessionClaims session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        var kept = await db.UserTokens.Where(token => token.UserId == session.Account && token.LoginProvider == Provider).ToListAsync(cancellationToken);
        if (kept.Any(token => token.Name == session.Session))
        {
            return;
        }

        db.UserTokens.RemoveRange(kept.Where(token => Until(token) <= now));
        db.UserTokens.Add(new IdentityUserToken<Guid>
        {
            UserId = session.Account,
            LoginProvider = Provider,
            Name = session.Session,
            Value = (now + TimeSpan.FromHours(settings.Value.SessionHours)).ToString("O", CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static DateTimeOffset Until(IdentityUserToken<Guid> token) => DateTimeOffset.Parse(token.Value!, CultureInfo.InvariantCulture);
}
