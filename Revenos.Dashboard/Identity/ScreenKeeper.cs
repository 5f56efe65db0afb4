using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Revenos.Dashboard.Identity;

/// <summary>Keeps each circuit among the open screens for as long as it lives, also while its browser is away.</summary>
internal sealed class ScreenKeeper(OpenScreens screens, SessionState session) : CircuitHandler
{
    private IDisposable? _open;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await session.GetAuthenticationStateAsync();
        if (SessionClaims.Of(state.User) is { } claims)
        {
            _open = screens.Add(claims, session.End);
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _open?.Dispose();
        return Task.CompletedTask;
    }
}
