using Revenos.Core.Outcomes;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Account;

/// <summary>Choosing a password: a new one instead of the present one, or the first one by a one-time link.</summary>
public sealed class PasswordModel(OwnAccount own, SignInService sessions, ViewerSource viewers)
{
    public Refusal? Refusal { get; private set; }

    /// <summary>The e-mail address that the link in <see cref="OpenLinkAsync"/> stands for.</summary>
    public string? LinkedEmail { get; private set; }

    /// <summary>Whether it was changed. This session goes on under a new stamp; all others have ended.</summary>
    public async Task<bool> ChangeAsync(HttpContext context, string? present, string? wanted, string? again)
    {
        var account = await viewers.AccountAsync(context.RequestAborted);
        Refusal = wanted != again
            ? AccountRefusals.PasswordsDiffer
            : await own.ChangePasswordAsync(account.Id, present, wanted, context.RequestAborted);
        if (Refusal is null)
        {
            await sessions.BeginAsync(context, account.Id);
        }

        return Refusal is null;
    }

    public async Task OpenLinkAsync(string? code)
    {
        LinkedEmail = await own.EmailOfLinkAsync(code);
        Refusal = LinkedEmail is null ? AccountRefusals.LinkSpent : null;
    }

    /// <summary>Whether the password was set and a session has begun with it.</summary>
    public async Task<bool> ChooseAsync(HttpContext context, string? code, string? wanted, string? again)
    {
        if (wanted != again)
        {
            Refusal = AccountRefusals.PasswordsDiffer;
            return false;
        }

        var chosen = await own.ChoosePasswordAsync(code, wanted, context.RequestAborted);
        Refusal = chosen.Refusal;
        if (chosen.IsAccepted)
        {
            await sessions.BeginAsync(context, chosen.Value);
        }

        return chosen.IsAccepted;
    }
}
