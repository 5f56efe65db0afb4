using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>Every figure of the map, a line a cell, whichever the map shows.</summary>
public sealed class HeatmapExport(ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Heatmap;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var view = HeatmapMaker.Of(await portfolio.SnapshotAsync(viewer, null, cancellation), chronicle.Snapshot(viewer), directory.Current, clock).Make(HeatmapState.Parse(query));
        return new CsvTable(
            "heatmap",
            [HeatmapText.Name(view.State.Rows), HeatmapText.Name(view.State.Columns), "deals", "of deals", "share", $"value at risk ({view.Currency})", "median severity"],
            from row in Enumerable.Range(0, view.Map.Rows.Items.Length)
            from column in Enumerable.Range(0, view.Map.Columns.Items.Length)
            let count = view.Map[row, column]
            select (ImmutableArray<string>)
            [
                view.Map.Rows.Items[row].FullName,
                view.Map.Columns.Items[column].FullName,
                count.IsUnknown ? "unknown" : CsvTable.Cell(count.Hits),
                CsvTable.Cell(count.Deals),
                CsvTable.Cell(count.Figure(HeatMeasure.Share, null)),
                CsvTable.Cell(count.Figure(HeatMeasure.Value, view.Currency)),
                CsvTable.Cell(count.Severity),
            ]);
    }
}

/// <summary>The deals behind the chosen cell.</summary>
public sealed class HeatmapDealsExport(ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.HeatmapDeals;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var view = HeatmapMaker.Of(await portfolio.SnapshotAsync(viewer, null, cancellation), chronicle.Snapshot(viewer), directory.Current, clock).Make(HeatmapState.Parse(query));
        return new CsvTable(
            "heatmap-deals",
            ["account", "deal", "state", "value", "currency", "signals below", "owner", "severity", "expected close"],
            (view.Chosen?.Deals ?? []).Select(deal => (ImmutableArray<string>)
            [
                deal.Account,
                deal.Name,
                StateText.Word(deal.State),
                CsvTable.Cell(deal.Value.Amount),
                deal.Value.Currency,
                HeatmapExportText.Below(deal),
                deal.OwnerName,
                CsvTable.Cell(deal.Severity),
                CsvTable.Cell(deal.ExpectedClose),
            ]));
    }
}
