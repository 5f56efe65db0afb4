using Revenos.Core.Outcomes;
using Revenos.Dashboard.Identity.Passwords;

namespace Revenos.Dashboard.Identity;

/// <summary>Why something may not be done with an account.</summary>
public static class AccountRefusals
{
    /// <summary>One text for every reason, so that nobody learns from it which addresses have an account.</summary>
    public static Refusal SignIn { get; } = new("account.sign-in",
        $"That did not work. Check the e-mail address and the password. After {Lockout.Tries} tries in a row an account rests for {Lockout.Rest.TotalMinutes:0} minutes.");

    public static Refusal PasswordTooShort { get; } = new("password.too-short", $"Use at least {PasswordRules.Shortest} characters. Several words in a row are easy to remember.");

    public static Refusal PasswordTooLong { get; } = new("password.too-long", $"Use at most {PasswordRules.Longest} characters.");

    public static Refusal PasswordGuessable { get; } = new("password.guessable",
        "This password is easy to guess: it is common, or made of names, years, rows of keys and repetitions. Try three or four words that have nothing to do with each other.");

    public static Refusal PasswordsDiffer { get; } = new("password.differ", "The two new passwords are not the same. Type the new password again.");

    public static Refusal PasswordWrong { get; } = new("password.wrong", "The present password is not right.");

    public static Refusal PasswordSame { get; } = new("password.same", "This is the present password. Choose another one.");

    public static Refusal LinkSpent { get; } = new("account.link-spent", "This link has been used or is too old. Ask an administrator for a new one.");

    public static Refusal SetUpCode { get; } = new("set-up.code", "That is not the code that the server printed when it started.");

    public static Refusal SetUpDone { get; } = new("set-up.done", "This workspace has its administrator already. Sign in, or ask them for an account.");

    public static Refusal EmailInvalid { get; } = new("account.email-invalid", "This is not an e-mail address of at most 100 characters.");

    public static Refusal NameMissing { get; } = new("account.name-missing", "Enter the name that others shall see, at most 100 characters.");

    public static Refusal NotAdministrator { get; } = new("account.not-administrator", "Only administrators may change accounts.");

    public static Refusal OwnAccount { get; } = new("account.own", "Nobody may disable their own account or change their own role. Ask another administrator.");

    public static Refusal LastAdministrator { get; } = new("account.last-administrator", "This is the last administrator. Make somebody else an administrator first.");

    public static Refusal TimeZoneUnknown { get; } = new("account.time-zone-unknown", "This time zone is not known here. Choose one from the list.");

    public static Refusal EmailTaken(string email) => new("account.email-taken", $"{email} has an account already.");

    public static Refusal Unknown(string email) => new("account.unknown", $"Nobody has an account with {email}.");

    public static Refusal RoleUnknown(string role) => new("account.role-unknown", $"There is no role “{role}”. Roles are {string.Join(", ", Roles.All)}.");

    public static Refusal TeamUnknown(string team) => new("account.team-unknown", $"There is no team “{team}”.");
}
