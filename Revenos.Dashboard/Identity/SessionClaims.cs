using System.Security.Claims;

namespace Revenos.Dashboard.Identity;

/// <summary>What a session says about itself: whose it is, and with which stamp it was begun.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Session">Names this session among the account's others.</param>
/// <param name="Stamp">Changes with the password, the role and whenever an account is disabled; a session with an old one has ended.</param>
public readonly record struct SessionClaims(Guid Account, string Session, string Stamp)
{
    public const string StampType = "stamp";
    public const string SessionType = "session";

    /// <summary>Null for a visitor without a session.</summary>
    public static SessionClaims? Of(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true }
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && user.FindFirstValue(SessionType) is { Length: > 0 } session
        && user.FindFirstValue(StampType) is { Length: > 0 } stamp
            ? new(account, session, stamp)
            : null;
}
