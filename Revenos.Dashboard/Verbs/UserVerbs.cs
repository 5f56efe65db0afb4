using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Verbs;

/// <summary>Makes an account from the console of the server, for whoever may start it.</summary>
public sealed class UserAddVerb(UserAccounts accounts) : IVerb
{
    public string Name => "user add";

    public string Usage => "EMAIL --name NAME --role owner|manager|leadership|administrator [--team TEAM] [--manages TEAM]…";

    public string Summary => "Makes an account and prints a link with which its person chooses a password.";

    public ImmutableArray<string> Options => ["name", "role", "team", "manages"];

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        if (arguments.Words is not [var email])
        {
            return ExitCodes.Misused;
        }

        var role = arguments["role"] ?? Roles.Owner;
        if (Roles.Of(role) is not { } known)
        {
            return await AccountAnswers.Tell(console, AccountRefusals.RoleUnknown(role));
        }

        var wanted = new NewAccount(
            email,
            arguments["name"] ?? "",
            known,
            arguments["team"] is { } team ? new TeamId(team) : null,
            [.. arguments.All("manages").Select(managed => new TeamId(managed))]);
        return await AccountAnswers.Tell(console, await accounts.AddAsync(wanted, UserAccounts.Operator, cancellation), AccountAnswers.TextOf);
    }
}

/// <summary>Ends the sessions of an account and lets nobody sign in with it. A server that runs meanwhile notices within two seconds.</summary>
public sealed class UserDisableVerb(UserAccounts accounts) : IVerb
{
    public string Name => "user disable";

    public string Usage => "EMAIL";

    public string Summary => "Ends the sessions of an account and lets nobody sign in with it.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation) => arguments.Words is [var email]
        ? await AccountAnswers.Tell(console, await accounts.DisableAsync(email, UserAccounts.Operator, cancellation), done => $"{done} is disabled.")
        : ExitCodes.Misused;
}

/// <summary>Lets a disabled account sign in again.</summary>
public sealed class UserEnableVerb(UserAccounts accounts) : IVerb
{
    public string Name => "user enable";

    public string Usage => "EMAIL";

    public string Summary => "Lets a disabled account sign in again.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation) => arguments.Words is [var email]
        ? await AccountAnswers.Tell(console, await accounts.EnableAsync(email, UserAccounts.Operator, cancellation), done => $"{done} is enabled.")
        : ExitCodes.Misused;
}

/// <summary>Takes a password away.</summary>
public sealed class UserResetVerb(UserAccounts accounts) : IVerb
{
    public string Name => "user reset";

    public string Usage => "EMAIL";

    public string Summary => "Takes the password of an account away and prints a link for a new one.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation) => arguments.Words is [var email]
        ? await AccountAnswers.Tell(console, await accounts.ResetAsync(email, UserAccounts.Operator, cancellation), AccountAnswers.TextOf)
        : ExitCodes.Misused;
}

/// <summary>What is said about accounts on the console.</summary>
internal static class AccountAnswers
{
    public static string TextOf(OneTimeLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"A password can be chosen once, until {link.Until:yyyy-MM-dd HH:mm} UTC, at this address of the server:\n{link.Path}");

    public static async Task<int> Tell<T>(VerbConsole console, Outcome<T> outcome, Func<T, string> text)
    {
        if (!outcome.IsAccepted)
        {
            return await Tell(console, outcome.Refusal);
        }

        await console.Answer.WriteLineAsync(text(outcome.Value));
        return ExitCodes.Done;
    }

    public static async Task<int> Tell(VerbConsole console, Refusal refusal)
    {
        await console.Aside.WriteLineAsync(refusal.Text);
        return ExitCodes.Refused;
    }
}
