using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// The secret in the address of somebody's calendar feed: 256 bits, told once and kept only as its hash, so that nobody who
/// reads the database reads calendars. An account has one at most. It stands in the framework's table of tokens.
/// </summary>
public sealed class CalendarFeeds(IDbContextFactory<RevenosDbContext> contexts, AccountQuery accounts, TimeProvider time)
{
    public const string Provider = "calendar feed";

    private const int SecretBytes = 32;

    /// <summary>Makes a secret; the one before it stops working.</summary>
    public async Task<string> RenewAsync(Guid account, CancellationToken cancellation = default)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.UserTokens.RemoveRange(await Of(db, account).ToListAsync(cancellation));
        db.UserTokens.Add(new IdentityUserToken<Guid>
        {
            UserId = account,
            LoginProvider = Provider,
            Name = HashOf(secret),
            Value = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Ends the feed of an account.</summary>
    public async Task RevokeAsync(Guid account, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await Of(db, account).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>When the feed of an account was made; null where it has none.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(Guid account, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Of(db, account).Select(token => token.Value).SingleOrDefaultAsync(cancellation) is { } made
            ? DateTimeOffset.Parse(made, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The account behind a secret as it is now; null where the secret leads nowhere, or to an account that was disabled.</summary>
    public async Task<Account?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        // What cannot be a secret is not looked for.
        if (!Base64Url.IsValid(secret, out var length) || length != SecretBytes)
        {
            return null;
        }

        var hash = HashOf(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = await db.UserTokens.Where(token => token.LoginProvider == Provider && token.Name == hash)
            .Select(token => (Guid?)token.UserId)
            .SingleOrDefaultAsync(cancellation);
        return id is { } known && await accounts.FindAsync(known, cancellation) is { IsDisabled: false } account ? account : null;
    }

    private static IQueryable<IdentityUserToken<Guid>> Of(RevenosDbContext db, Guid account) =>
        db.UserTokens.Where(token => token.UserId == account && token.LoginProvider == Provider);

    // 256 bits of chance need neither salt nor a slow hash.
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Base64Url.DecodeFromChars(secret)));
}
