using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// When each account last looked at a page, on whatever device. Looks less than half an hour apart are one visit, so that a reload
/// does not make news old. It stands in the framework's table of tokens, one row an account and page.
/// </summary>
public sealed class LastVisits(IDbContextFactory<RevenosDbContext> contexts, TimeProvider time)
{
    public const string Provider = "last visit";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>Notes that somebody looks.</summary>
    /// <returns>When the visit before this one ended; null for the first.</returns>
    public async Task<DateTimeOffset?> ComeAsync(Guid account, string page, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var kept = await db.UserTokens.AsNoTracking().SingleOrDefaultAsync(token => token.UserId == account && token.LoginProvider == Provider && token.Name == page, cancellation);
        var visit = Visit.Read(kept?.Value).At(now);
        if (kept is not null)
        {
            // Two screens at once write the same but for an instant; the later one stays.
            await db.UserTokens
                .Where(token => token.UserId == account && token.LoginProvider == Provider && token.Name == page)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, visit.Write()), cancellation);
            return visit.Before;
        }

        db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account, LoginProvider = Provider, Name = page, Value = visit.Write() });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.UserTokens.AnyAsync(token => token.UserId == account && token.LoginProvider == Provider && token.Name == page, cancellation))
            {
                throw;
            }

            // Another screen of the same account was first, with the same instant but for a moment.
        }

        return visit.Before;
    }

    /// <summary>A visit: when the one before it ended, and the last look of this one.</summary>
    private readonly record struct Visit(DateTimeOffset? Before, DateTimeOffset? Latest)
    {
        public static Visit Read(string? value) => value?.Split('|') is [var before, var latest] ? new(Instant(before), Instant(latest)) : default;

        public Visit At(DateTimeOffset now) => new(now - Latest > Pause ? Latest : Before, now);

        public string Write() => $"{Text(Before)}|{Text(Latest)}";

        private static DateTimeOffset? Instant(string text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

        private static string Text(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";
    }
}
