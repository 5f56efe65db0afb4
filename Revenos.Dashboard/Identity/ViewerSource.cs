using Microsoft.AspNetCore.Components.Authorization;
using Revenos.Core.People;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Who looks, asked anew for every view and every command: a circuit may be hours old, and its person may have been
/// given another role or none at all since. Who looks at the past comes as one who does. Scoped to a request or a circuit.
/// </summary>
public sealed class ViewerSource(AuthenticationStateProvider sessions, AccountQuery accounts, ViewerClock clock)
{
    /// <exception cref="SessionEndedException">Nobody is signed in, or the account was disabled or changed; the screen has been ended.</exception>
    public async ValueTask<Viewer> CurrentAsync(CancellationToken cancellationToken = default) => (await AccountAsync(cancellationToken)).Viewer;

    /// <inheritdoc cref="CurrentAsync"/>
    public async ValueTask<Account> AccountAsync(CancellationToken cancellationToken = default)
    {
        var state = await sessions.GetAuthenticationStateAsync();
        if (SessionClaims.Of(state.User) is { } session && await accounts.FindAsync(session, cancellationToken) is { } account)
        {
            return account with { Viewer = account.Viewer with { AsOf = clock.AsOf } };
        }

        (sessions as SessionState)?.End();
        throw new SessionEndedException();
    }
}

/// <summary>The session that asked is over. The router leads to the sign-in page by itself; nothing has to catch this.</summary>
public sealed class SessionEndedException() : Exception("The session has ended");
