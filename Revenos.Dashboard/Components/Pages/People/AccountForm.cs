using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.People;

/// <summary>What the dialog for an account holds while it is filled in.</summary>
public sealed class AccountForm
{
    public bool IsNew { get; init; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public Role Role { get; set; } = Role.Owner;

    public TeamId? Team { get; set; }

    public HashSet<TeamId> Manages { get; } = [];

    public static AccountForm Of(AccountRow row)
    {
        var form = new AccountForm { Email = row.Email, Name = row.Name, Role = row.Role, Team = row.Team };
        form.Manages.UnionWith(row.Manages);
        return form;
    }

    public void Manage(TeamId team, bool does)
    {
        if (does)
        {
            Manages.Add(team);
        }
        else
        {
            Manages.Remove(team);
        }
    }
}
