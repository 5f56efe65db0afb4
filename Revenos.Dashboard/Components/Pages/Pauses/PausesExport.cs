using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>Every resting deal that was asked for, due ones first.</summary>
public sealed class PausesExport(ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Pauses;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var values = QueryHelpers.ParseQuery(query);
        var state = PausesState.Parse(values.GetValueOrDefault("whose"), null, null) with { IsWhole = true };
        var view = PausesView.Of((await portfolio.SnapshotAsync(viewer, null, cancellation)).Deals, state, viewer, directory.Current.NameOf, clock);
        return new CsvTable(
            "pauses",
            ["re-engage on", "due", "account", "deal", "value", "currency", "owner", "who re-engages", "kind", "reason", "criteria", "criteria true"],
            view.Due.Concat(view.Coming).Select(deal => (ImmutableArray<string>)
            [
                CsvTable.Cell(deal.On),
                deal.IsDue ? "yes" : "no",
                deal.Account,
                deal.Name,
                CsvTable.Cell(deal.Value.Amount),
                deal.Value.Currency,
                deal.OwnerName,
                deal.Reengager,
                KindText.Of(deal.Kind),
                deal.Reason,
                CsvTable.Cell(deal.Criteria),
                CsvTable.Cell(deal.Met),
            ]));
    }
}
