using Microsoft.AspNetCore.Identity;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity.Passwords;

/// <summary>Long enough and not guessable; nothing about kinds of characters.</summary>
public sealed class PasswordRules(PasswordStrength strength) : IPasswordValidator<RevenosUser>
{
    public const int Shortest = 12;

    /// <summary>A longer text is work for the hash that a person never asked for.</summary>
    public const int Longest = 128;

    /// <summary>Null where the password may be used.</summary>
    public Refusal? Check(string? password, string email, string name) => password switch
    {
        null or { Length: < Shortest } => AccountRefusals.PasswordTooShort,
        { Length: > Longest } => AccountRefusals.PasswordTooLong,
        _ when string.Equals(password.Trim(), DemoAccounts.Password, StringComparison.OrdinalIgnoreCase) => AccountRefusals.PasswordGuessable,
        _ when strength.IsGuessable(password, email, name) => AccountRefusals.PasswordGuessable,
        _ => null,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<RevenosUser> manager, RevenosUser user, string? password) =>
        Task.FromResult(Check(password, user.Email ?? "", user.DisplayName) is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Rule, Description = refusal.Text })
            : IdentityResult.Success);
}
