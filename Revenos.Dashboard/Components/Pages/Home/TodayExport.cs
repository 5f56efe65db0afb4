using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Every deal that needs somebody, those that the page only counts among them.</summary>
public sealed class TodayExport(ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Home;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var today = Today.Of((await portfolio.SnapshotAsync(viewer, null, cancellation)).Deals, team => NameOf(team, directory), clock, int.MaxValue);
        return new CsvTable(
            "today",
            ["need", "account", "deal", "state", "value", "currency", "owner", "why", "next step", "note", "drifts at"],
            from section in today.Sections
            from item in section.Items
            select (ImmutableArray<string>)
            [
                NeedText.Title(section.Need),
                item.Account,
                item.Name,
                StateText.Word(item.State),
                CsvTable.Cell(item.Value.Amount),
                item.Value.Currency,
                item.OwnerName,
                item.Why,
                item.Action,
                item.Note ?? "",
                CsvTable.Cell(item.DriftsAt),
            ]);
    }

    internal static string NameOf(TeamId team, DirectoryQuery directory) => directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}

/// <summary>How the deals of each team stand.</summary>
public sealed class TodayTeamsExport(ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.TodayTeams;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation) => new CsvTable(
        "today-teams",
        ["team", "drifting", "watch", "on track"],
        Today.Of((await portfolio.SnapshotAsync(viewer, null, cancellation)).Deals, team => TodayExport.NameOf(team, directory), clock).Teams.Select(team => (ImmutableArray<string>)
        [
            team.Name, CsvTable.Cell(team.Drifting), CsvTable.Cell(team.Watch), CsvTable.Cell(team.OnTrack),
        ]));
}
