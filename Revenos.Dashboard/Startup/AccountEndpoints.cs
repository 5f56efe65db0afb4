using Microsoft.AspNetCore.Antiforgery;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>What belongs to accounts and is no page.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication application) =>
        application.MapPost(Urls.SignOut, SignOutAsync).AllowAnonymous();

    // A form of ours only, or any page in the world could sign people out. Whose session is over already may come as they are.
    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, SignInService sessions)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await sessions.EndAsync(context);
        }

        return Results.LocalRedirect(Urls.SignedOut);
    }
}
