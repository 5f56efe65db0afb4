using Microsoft.AspNetCore.Components;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;

namespace Revenos.Dashboard.Components.Pages.People;

public sealed partial class PeoplePage(PeopleModel model, NavigationManager navigation, Toasts toasts)
{
    private AccountForm? _form;
    private bool _teamIsOpen;
    private TeamId? _team;
    private string _teamName = "";
    private string _linkedName = "";

    private PeopleModel Model => model;

    private string SumText => model.Accounts is not { } accounts ? "Who works here, in which role and team."
        : $"{accounts.Count(row => !row.IsDisabled)} active {(accounts.Count(row => !row.IsDisabled) == 1 ? "account" : "accounts")} in {model.Teams.Length} {(model.Teams.Length == 1 ? "team" : "teams")}.";

    protected override Task OnInitializedAsync() => model.LoadAsync();

    private static string RoleHint(Role role) => role switch
    {
        Role.Owner => "Sees the deals they own or are named on.",
        Role.Manager => "Sees the deals of the teams they manage, and their own.",
        Role.Leadership => "Sees all deals and reviews escalated ones.",
        Role.Administrator => "Sees all deals and keeps playbooks, people and imports.",
    };

    private string Absolute(string path) => navigation.ToAbsoluteUri(path).ToString();

    private void Add() => Open(new AccountForm { IsNew = true });

    private void Edit(AccountRow row) => Open(AccountForm.Of(row));

    private void Open(AccountForm form)
    {
        model.Forget();
        _form = form;
    }

    private void ChooseTeam(ChangeEventArgs change) =>
        _form!.Team = change.Value is string { Length: > 0 } key ? new TeamId(key) : null;

    private async Task SaveAsync()
    {
        if (_form is { } form && await model.SaveAsync(form))
        {
            _linkedName = form.Name;
            _form = null;
            if (!form.IsNew)
            {
                toasts.Say($"{form.Name}: role and teams saved.");
            }
        }
    }

    private async Task ResetAsync(AccountRow row)
    {
        _linkedName = row.Name;
        Tell(await model.ResetAsync(row.Email), $"{row.Name} was signed out and needs the link to come back.");
    }

    private async Task DisableAsync(AccountRow row) => Tell(await model.DisableAsync(row.Email), $"{row.Name} was signed out and cannot sign in any more.");

    private async Task EnableAsync(AccountRow row) => Tell(await model.EnableAsync(row.Email), $"{row.Name} can sign in again.");

    private void Tell(bool done, string text)
    {
        if (done)
        {
            toasts.Say(text);
        }
        else
        {
            toasts.Warn(model.Refusal!.Text);
        }
    }

    private void CloseAccount(bool _) => _form = null;

    private void CloseLink(bool _) => model.Forget();

    private void OpenTeam(TeamRow? team)
    {
        model.Forget();
        (_team, _teamName, _teamIsOpen) = (team?.Id, team?.Name ?? "", true);
    }

    private void CloseTeam(bool _) => _teamIsOpen = false;

    private async Task SaveTeamAsync() => _teamIsOpen = !await model.SaveTeamAsync(_team, _teamName);
}
