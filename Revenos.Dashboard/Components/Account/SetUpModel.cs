using Revenos.Core.Outcomes;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Account;

/// <summary>Making the first administrator.</summary>
public sealed class SetUpModel(FirstAdministrator first, SignInService sessions)
{
    public Refusal? Refusal { get; private set; }

    public Task<bool> IsWantedAsync(CancellationToken cancellationToken) => first.IsWantedAsync(cancellationToken);

    /// <summary>Whether the administrator was made and has a session.</summary>
    public async Task<bool> MakeAsync(HttpContext context, string? code, string? email, string? name, (string? Wanted, string? Again) password)
    {
        if (password.Wanted != password.Again)
        {
            Refusal = AccountRefusals.PasswordsDiffer;
            return false;
        }

        var made = await first.MakeAsync(code, email ?? "", name ?? "", password.Wanted, context.RequestAborted);
        Refusal = made.Refusal;
        if (made.IsAccepted)
        {
            await sessions.BeginAsync(context, made.Value);
        }

        return made.IsAccepted;
    }
}
