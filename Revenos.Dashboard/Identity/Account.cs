using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Revenos.Core.People;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Identity;

/// <summary>Somebody's account as the database holds it now.</summary>
/// <param name="Id">Names the account; the person behind it is <see cref="Viewer.Person"/>.</param>
/// <param name="Stamp">See <see cref="SessionClaims.Stamp"/>.</param>
/// <param name="TimeZone">IANA name of the zone that times are shown in; null for the browser's.</param>
public sealed record Account(Guid Id, string Email, string Name, string Stamp, bool IsDisabled, string? TimeZone, Viewer Viewer)
{
    /// <summary>Who a session of this account speaks for.</summary>
    /// <param name="session">See <see cref="SessionClaims.Session"/>.</param>
    public ClaimsPrincipal ToPrincipal(string session) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Id.ToString()),
            new(ClaimTypes.Name, Name),
            new(ClaimTypes.Role, Roles.NameOf(Viewer.Role)),
            new(SessionClaims.SessionType, session),
            new(SessionClaims.StampType, Stamp),
            .. TimeZone is { } zone ? [new Claim(ViewerClock.ZoneClaim, zone)] : Array.Empty<Claim>(),
        ],
        IdentityConstants.ApplicationScheme));
}
