using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Who is behind this request or circuit. A circuit is told once, when it opens, and told again when the session ends
/// meanwhile; an endpoint without components asks its request.
/// </summary>
internal sealed class SessionState(IHttpContextAccessor requests) : AuthenticationStateProvider, IHostEnvironmentAuthenticationStateProvider
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    private Task<AuthenticationState>? _state;

    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        _state ?? Task.FromResult(new AuthenticationState(requests.HttpContext?.User ?? Nobody));

    public void SetAuthenticationState(Task<AuthenticationState> authenticationStateTask)
    {
        _state = authenticationStateTask;
        NotifyAuthenticationStateChanged(authenticationStateTask);
    }

    /// <summary>From here on nobody is behind this circuit: its router takes the page away, with every subscription the page held.</summary>
    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(Nobody)));
}
