using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.People;

/// <summary>Accounts and teams as administrators keep them.</summary>
public sealed class PeopleModel(ViewerSource viewers, AccountQuery accounts, UserAccounts changes, DirectoryQuery directory, PeopleDoor door)
{
    public ImmutableArray<AccountRow>? Accounts { get; private set; }

    public ImmutableArray<TeamRow> Teams { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>The link that the last change made, to be handed to its person; shown once.</summary>
    public (string Path, DateTimeOffset Until)? Link { get; private set; }

    public async Task LoadAsync()
    {
        var viewer = await viewers.CurrentAsync();
        if (viewer.Role != Role.Administrator)
        {
            // The policy keeps others out; a role that changed since is caught here.
            (Accounts, Teams) = ([], []);
            return;
        }

        var catalog = directory.Current;
        Teams =
        [
            .. catalog.Teams.Values.OrderBy(team => team.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(team => new TeamRow(
                    team.Id,
                    team.Name,
                    catalog.People.Values.Count(person => person.Team == team.Id),
                    [.. team.Managers.Select(manager => catalog.People.GetValueOrDefault(manager)?.Name ?? manager.Value).Order(StringComparer.CurrentCultureIgnoreCase)])),
        ];
        Accounts =
        [
            .. (await accounts.AllAsync()).Select(account => new AccountRow(
                account.Email,
                account.Name,
                account.Viewer.Role,
                catalog.People.GetValueOrDefault(account.Viewer.Person)?.Team,
                account.Viewer.Teams,
                account.IsDisabled,
                IsOwn: account.Viewer.Person == viewer.Person)),
        ];
    }

    public string NameOf(TeamId team) => Teams.FirstOrDefault(row => row.Id == team)?.Name ?? team.Value;

    /// <summary>Makes the account, or changes the role and teams of the one that has this address.</summary>
    public async Task<bool> SaveAsync(AccountForm form)
    {
        var viewer = await viewers.CurrentAsync();
        if (form.IsNew)
        {
            return await LinkedAsync(changes.AddAsync(new(form.Email, form.Name, form.Role, form.Team, form.Manages), viewer));
        }

        var before = Accounts?.FirstOrDefault(row => row.Email == form.Email);
        Refusal = null;
        if (before?.Role != form.Role)
        {
            Refusal = (await changes.ChangeRoleAsync(form.Email, form.Role, viewer)).Refusal;
        }

        if (Refusal is null && (before?.Team != form.Team || before?.Manages.SetEquals(form.Manages) != true))
        {
            Refusal = (await changes.ChangeTeamsAsync(form.Email, form.Team, form.Manages, viewer)).Refusal;
        }

        await LoadAsync();
        return Refusal is null;
    }

    public async Task<bool> ResetAsync(string email) => await LinkedAsync(changes.ResetAsync(email, await viewers.CurrentAsync()));

    public async Task<bool> DisableAsync(string email) => await DoneAsync(changes.DisableAsync(email, await viewers.CurrentAsync()));

    public async Task<bool> EnableAsync(string email) => await DoneAsync(changes.EnableAsync(email, await viewers.CurrentAsync()));

    /// <summary>Adds a team, or gives one another name.</summary>
    public async Task<bool> SaveTeamAsync(TeamId? team, string name)
    {
        var viewer = await viewers.CurrentAsync();
        var managers = team is { } known ? directory.Current.Teams.GetValueOrDefault(known)?.Managers ?? [] : [];
        return await DoneAsync(door.SaveTeam(new(team ?? KeyOf(name), name, managers), viewer));
    }

    public void Forget() => (Link, Refusal) = (null, null);

    // A key that files can name. A team whose name gives none is refused by the door for its key.
    private TeamId KeyOf(string name)
    {
        var key = string.Join('-', name.ToLowerInvariant().Split([.. name.ToLowerInvariant().Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries));
        var taken = directory.Current.Teams;
        var free = Enumerable.Range(2, taken.Count + 1).Select(number => $"{key}-{number}").Prepend(key).First(candidate => !taken.ContainsKey(new TeamId(candidate)));
        return new TeamId(free);
    }

    private async Task<bool> LinkedAsync(Task<Outcome<OneTimeLink>> change)
    {
        var outcome = await change;
        (Link, Refusal) = (outcome.Value is { } link ? (link.Path, link.Until) : null, outcome.Refusal);
        await LoadAsync();
        return outcome.IsAccepted;
    }

    private async Task<bool> DoneAsync<T>(Task<Outcome<T>> change)
    {
        var outcome = await change;
        Refusal = outcome.Refusal;
        await LoadAsync();
        return outcome.IsAccepted;
    }
}

/// <summary>One account in the list.</summary>
public sealed record AccountRow(string Email, string Name, Role Role, TeamId? Team, ImmutableHashSet<TeamId> Manages, bool IsDisabled, bool IsOwn);

/// <summary>One team in the list.</summary>
public sealed record TeamRow(TeamId Id, string Name, int Members, ImmutableArray<string> Managers);
