using Microsoft.AspNetCore.Identity;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity.Passwords;

namespace Revenos.Dashboard.Identity;

/// <summary>What everybody does with their own account. For pages that are rendered by a request, not by a circuit.</summary>
public sealed class OwnAccount(
    UserManager<RevenosUser> users,
    IPasswordHasher<RevenosUser> hasher,
    PasswordRules rules,
    OneTimeLinks links,
    Lockout lockout,
    AccountWatch watch)
{
    private const int LongestName = 100;

    /// <summary>Every other session of the account ends.</summary>
    public async Task<Refusal?> ChangePasswordAsync(Guid id, string? present, string? wanted, CancellationToken cancellationToken)
    {
        var user = await LoadAsync(id);
        var resting = lockout.IsResting(user);
        if (resting || user.PasswordHash is null || hasher.VerifyHashedPassword(user, user.PasswordHash, present ?? "") == PasswordVerificationResult.Failed)
        {
            // An open screen that somebody left behind must not be a place to guess at leisure.
            if (!resting)
            {
                await lockout.CountFailureAsync(id, cancellationToken);
            }

            return AccountRefusals.PasswordWrong;
        }

        if (present == wanted)
        {
            return AccountRefusals.PasswordSame;
        }

        await lockout.ForgetAsync(id, cancellationToken);
        return await SetPasswordAsync(await LoadAsync(id), wanted, cancellationToken);
    }

    /// <summary>The e-mail address of the account that a one-time link was made for; null where the link is spent.</summary>
    public async Task<string?> EmailOfLinkAsync(string? code) => (await OfLinkAsync(code))?.Email;

    /// <summary>Sets the password of the account that a one-time link was made for, which spends the link; the answer is the account.</summary>
    public async Task<Outcome<Guid>> ChoosePasswordAsync(string? code, string? wanted, CancellationToken cancellationToken)
    {
        if (await OfLinkAsync(code) is not { } user)
        {
            return AccountRefusals.LinkSpent;
        }

        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return await SetPasswordAsync(user, wanted, cancellationToken) is { } refusal ? refusal : user.Id;
    }

    /// <param name="timeZone">An IANA name; null or empty for the browser's zone.</param>
    public async Task<Refusal?> ChangeProfileAsync(Guid id, string? name, string? timeZone)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
        {
            return AccountRefusals.NameMissing;
        }

        if (!string.IsNullOrEmpty(timeZone) && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
        {
            return AccountRefusals.TimeZoneUnknown;
        }

        var user = await LoadAsync(id);
        user.DisplayName = name.Trim();
        user.TimeZone = string.IsNullOrEmpty(timeZone) ? null : timeZone;
        await SaveAsync(users.UpdateAsync(user));
        return null;
    }

    private async Task<Refusal?> SetPasswordAsync(RevenosUser user, string? wanted, CancellationToken cancellationToken)
    {
        if (rules.Check(wanted, user.Email ?? "", user.DisplayName) is { } refusal)
        {
            return refusal;
        }

        user.PasswordHash = hasher.HashPassword(user, wanted!);
        await SaveAsync(users.UpdateSecurityStampAsync(user));
        await watch.LookAsync(cancellationToken);
        return null;
    }

    private async Task<RevenosUser?> OfLinkAsync(string? code) =>
        links.Read(code) is { } named
        && await users.FindByIdAsync(named.Account.ToString()) is { IsDisabled: false } user
        && user.SecurityStamp == named.Stamp
            ? user
            : null;

    private async Task<RevenosUser> LoadAsync(Guid id) =>
        await users.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("The account of a session was removed");

    private static async Task SaveAsync(Task<IdentityResult> saving)
    {
        var result = await saving;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
