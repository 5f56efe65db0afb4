using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Compares a session's cookie with its account at every request, not every half hour as the framework would: one look by
/// primary key, and a disabled account is out with its next click.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountQuery>();
        if (SessionClaims.Of(context.Principal) is { } session
            && !(await accounts.ContinuingAsync([session], context.HttpContext.RequestAborted)).IsEmpty)
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
