using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.TestKit;

/// <summary>Who looks, for page models that are tested without a browser: an account of a running server, with a session.</summary>
internal static class Sessions
{
    public static async Task<ViewerSource> ViewersAsync(this RevenosServer server, string email)
    {
        var accounts = server.Services.GetRequiredService<AccountQuery>();
        var account = (await accounts.AllAsync(TestContext.Current.CancellationToken)).Single(known => known.Email == email);
        return new ViewerSource(new Session(account), accounts);
    }

    private sealed class Session(Account account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new(account.ToPrincipal("a session"))));
    }
}
