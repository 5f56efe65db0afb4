using System.Globalization;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Verbs;

/// <summary>
/// `user add|disable|enable|reset`: accounts from the console of the server, for whoever may start it. A server that runs
/// meanwhile notices within two seconds.
/// </summary>
public sealed class UserVerbs(UserAccounts accounts, TextWriter output, TextWriter errors)
{
    public const string Usage = """
        user add EMAIL --name NAME --role ROLE [--team TEAM] [--manages TEAM]...
                                  make an account; prints a link with which its person chooses a password
        user disable EMAIL        end the account's sessions and let nobody sign in with it
        user enable EMAIL         let it sign in again
        user reset EMAIL          take the password away and print a link for a new one
                                  roles: owner, manager, leadership, administrator
        """;

    private const int Done = 0;
    private const int Refused = 1;
    private const int Misused = 2;

    /// <param name="arguments">What follows `user` on the command line.</param>
    /// <returns>The exit code: 0 done, 1 refused, 2 not understood.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken) => arguments switch
    {
        ["add", var email, .. var options] => await AddAsync(email, options, cancellationToken),
        ["disable", var email] => Tell(await accounts.DisableAsync(email, UserAccounts.Operator, cancellationToken), done => $"{done} is disabled."),
        ["enable", var email] => Tell(await accounts.EnableAsync(email, UserAccounts.Operator, cancellationToken), done => $"{done} is enabled."),
        ["reset", var email] => Tell(await accounts.ResetAsync(email, UserAccounts.Operator, cancellationToken), TextOf),
        _ => Misuse("Say what to do with which account."),
    };

    private async Task<int> AddAsync(string email, string[] options, CancellationToken cancellationToken)
    {
        if (options.Length % 2 != 0 || options.Where((_, at) => at % 2 == 0).Any(name => name is not ("--name" or "--role" or "--team" or "--manages")))
        {
            return Misuse("Options are --name, --role, --team and --manages, each with a value.");
        }

        var values = options.Chunk(2).ToLookup(pair => pair[0], pair => pair[1]);
        var role = values["--role"].LastOrDefault() ?? Roles.Owner;
        if (Roles.Of(role) is not { } known)
        {
            return Tell(AccountRefusals.RoleUnknown(role));
        }

        var wanted = new NewAccount(
            email,
            values["--name"].LastOrDefault() ?? "",
            known,
            values["--team"].Select(team => (TeamId?)new TeamId(team)).LastOrDefault(),
            [.. values["--manages"].Select(team => new TeamId(team))]);
        return Tell(await accounts.AddAsync(wanted, UserAccounts.Operator, cancellationToken), TextOf);
    }

    private static string TextOf(OneTimeLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"A password can be chosen once, until {link.Until:yyyy-MM-dd HH:mm} UTC, at this address of the server:\n{link.Path}");

    private int Tell<T>(Outcome<T> outcome, Func<T, string> text)
    {
        if (!outcome.IsAccepted)
        {
            return Tell(outcome.Refusal);
        }

        output.WriteLine(text(outcome.Value));
        return Done;
    }

    private int Tell(Refusal refusal)
    {
        errors.WriteLine(refusal.Text);
        return Refused;
    }

    private int Misuse(string text)
    {
        errors.WriteLine(text);
        errors.WriteLine(Usage);
        return Misused;
    }
}
