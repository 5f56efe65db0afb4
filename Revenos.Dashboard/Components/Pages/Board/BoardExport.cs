using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>The deals of the board, column by column.</summary>
public sealed class BoardExport(ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Board();

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var now = clock.Now;
        var view = BoardModel.ViewOf(BoardState.Parse(query), await portfolio.SnapshotAsync(viewer, null, cancellation), directory.Current.Pipelines);
        return new CsvTable(
            "board",
            [
                "account", "deal", "stage", "in stage since", "state", "value", "currency", "weighted", "owner", "team",
                .. SignalText.All.Select(SignalText.Word), "severity", "drifting since", "drifts at", "expected close",
            ],
            from column in view?.Shown ?? []
            from standing in column.Deals
            select Row(column.Stage.Name, standing, now));
    }

    private ImmutableArray<string> Row(string stage, StandingDeal standing, DateTimeOffset now)
    {
        var (deal, today) = (standing.Deal, standing.Deal.At(now));
        return
        [
            deal.Account,
            deal.Name,
            stage,
            CsvTable.Cell(deal.StageSince),
            StateText.Word(today.State),
            CsvTable.Cell(deal.Value.Amount),
            deal.Value.Currency,
            CsvTable.Cell(standing.Weighted.Amount),
            deal.OwnerName,
            deal.Team is { } team ? directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value : "",
            .. SignalText.All.Select(signal => CsvTable.Cell(today[signal])),
            CsvTable.Cell(today.Severity),
            CsvTable.Cell(today.DriftingSince),
            CsvTable.Cell(standing.DriftsAt),
            CsvTable.Cell(deal.ExpectedClose),
        ];
    }
}
