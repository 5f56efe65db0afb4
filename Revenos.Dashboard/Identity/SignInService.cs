using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>Begins and ends sessions.</summary>
public sealed partial class SignInService(
    UserManager<RevenosUser> users,
    IPasswordHasher<RevenosUser> hasher,
    UnknownAccount unknown,
    Lockout lockout,
    AccountQuery accounts,
    EndedSessions ended,
    ILogger<SignInService> logger)
{
    /// <summary>
    /// Null where a session has begun. Every refusal is the same, and cost one verification of a password: for an unknown
    /// address, a disabled or resting account, and one that has no password yet. What a failed try writes for a known
    /// account is far below the scatter of that verification, and five tries do not average it out.
    /// </summary>
    public async Task<Refusal?> SignInAsync(HttpContext context, string? email, string? password)
    {
        var user = string.IsNullOrWhiteSpace(email) ? null : await users.FindByEmailAsync(email.Trim());
        var verified = hasher.VerifyHashedPassword(user ?? new(), user?.PasswordHash ?? unknown.PasswordHash, password ?? "");
        var right = user?.PasswordHash is not null && verified != PasswordVerificationResult.Failed;

        if (user is null || !right || user.IsDisabled || lockout.IsResting(user))
        {
            if (user is not null && !right && !lockout.IsResting(user))
            {
                await lockout.CountFailureAsync(user.Id, context.RequestAborted);
            }

            LogRefused(user?.Id, context.Connection.RemoteIpAddress);
            return AccountRefusals.SignIn;
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password!);
            await users.UpdateAsync(user);
        }

        await lockout.ForgetAsync(user.Id, context.RequestAborted);
        await BeginAsync(context, user.Id);
        return null;
    }

    /// <summary>Begins a session for an account that has just shown in another way whose it is.</summary>
    public async Task BeginAsync(HttpContext context, Guid id)
    {
        var account = await accounts.FindAsync(id, context.RequestAborted)
            ?? throw new InvalidOperationException("An account was removed while it signed in");
        await context.SignInAsync(IdentityConstants.ApplicationScheme, account.ToPrincipal(RandomNumberGenerator.GetHexString(32, lowercase: true)));
        LogBegun(id, context.Connection.RemoteIpAddress);
    }

    /// <summary>
    /// Ends this session, and with the next look of <see cref="AccountWatch"/> its other open pages: at once would lead the
    /// page that signs out to the sign-in page before it has heard the answer. Sessions in other browsers go on.
    /// </summary>
    public async Task EndAsync(HttpContext context)
    {
        if (SessionClaims.Of(context.User) is { } ending)
        {
            await ended.AddAsync(ending, context.RequestAborted);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in from {Address}")]
    private partial void LogBegun(Guid account, IPAddress? address);

    // The typed address is not logged: people type passwords into the wrong field.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused for account {Account} from {Address}")]
    private partial void LogRefused(Guid? account, IPAddress? address);
}
