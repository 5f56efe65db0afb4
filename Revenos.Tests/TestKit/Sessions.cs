using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>Who looks, for page models that are tested without a browser: an account of a running server, with a session.</summary>
internal static class Sessions
{
    /// <param name="server">The server.</param>
    /// <param name="email">Whose account.</param>
    /// <param name="clock">What they look at; null for the present.</param>
    public static async Task<ViewerSource> ViewersAsync(this RevenosServer server, string email, ViewerClock? clock = null)
    {
        var accounts = server.Services.GetRequiredService<AccountQuery>();
        var account = (await accounts.AllAsync(TestContext.Current.CancellationToken)).Single(known => known.Email == email);
        return new ViewerSource(new Session(account), accounts, clock ?? new ViewerClock(server.Services.GetRequiredService<TimeProvider>()));
    }

    /// <summary>The portfolio that a circuit of its own looks at.</summary>
    public static ViewedPortfolio ViewedPortfolio(this RevenosServer server) => new(
        server.Services.GetRequiredService<Portfolio>(), server.Services.GetRequiredService<AsOfPortfolio>(), server.Services.GetRequiredService<Chronicle>());

    private sealed class Session(Account account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new(account.ToPrincipal("a session"))));
    }
}
