using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.People;

/// <summary>Every account, with its role and teams.</summary>
public sealed class PeopleExport(AccountQuery accounts, DirectoryQuery directory) : ITableExport
{
    public static string Page => Urls.People;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var catalog = directory.Current;
        // The policy keeps others out; a role that changed since is caught here.
        var all = viewer.Role == Role.Administrator ? await accounts.AllAsync(cancellation) : [];
        return new("people", ["name", "e-mail", "role", "team", "manages", "account"], all.Select(account => (ImmutableArray<string>)
        [
            account.Name,
            account.Email,
            account.Viewer.Role.ToString(),
            catalog.People.GetValueOrDefault(account.Viewer.Person)?.Team is { } team ? NameOf(team) : "",
            string.Join("; ", account.Viewer.Teams.Select(NameOf).Order(StringComparer.CurrentCultureIgnoreCase)),
            account.IsDisabled ? "Disabled" : "Active",
        ]));

        string NameOf(Core.Values.TeamId team) => catalog.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
    }
}

/// <summary>Every team, with who manages it.</summary>
public sealed class TeamsExport(PeopleModel model) : ITableExport
{
    public static string Page => Urls.Teams;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        await model.LoadAsync();
        return new("teams", ["team", "key", "managers", "people"], model.Teams.Select(team => (ImmutableArray<string>)
        [
            team.Name, team.Id.Value, string.Join("; ", team.Managers), CsvTable.Cell(team.Members),
        ]));
    }
}
