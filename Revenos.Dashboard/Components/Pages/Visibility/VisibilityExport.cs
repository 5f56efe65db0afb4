using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Every figure of the page, a line a figure and currency.</summary>
public sealed class VisibilityExport(ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Visibility;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var state = VisibilityState.Parse(query);
        var maker = new VisibilityMaker(await portfolio.SnapshotAsync(viewer, null, cancellation), chronicle.Snapshot(viewer), directory.Current, clock);
        var view = maker.Make(state);
        var past = maker.Look(state, view.Currency);
        return new CsvTable("visibility", ["figure", "line", "currency", "deals", "plain value", "weighted value", "taken off", "share or number"],
        [
            .. Sums("all", "", view.Figures.All),
            .. view.Tables.SelectMany(table => table.Lines.SelectMany(line => Sums(VisibilityText.Name(table.By), line.Name, line.Sum))),
            .. view.Figures.Shortfalls.SelectMany(Lost),
            .. past.Weeks.Select(week => Week(week, view.Currency)),
            Number("drift prevalence by number", "", view.Figures.Judged.Deals, view.Figures.Prevalence),
            .. view.Figures.Judged.Plain.Items.Keys.Select(currency => Number("drift prevalence by value", currency, view.Figures.Judged.Deals, view.Figures.PrevalenceOfValue(currency))),
            Number("milestone completion rate", "", null, past.Pace.CompletionRate),
            Number("evidence density", "", view.Figures.Judged.Deals, view.Figures.EvidenceDensity),
            Number("milestones per deal and week", "", null, past.Pace.Velocity),
            .. past.Stages.Select(stage => (ImmutableArray<string>)["median days a stage", stage.Name, "", CsvTable.Cell(stage.Stays), "", "", "", CsvTable.Cell(stage.Days)]),
        ]);
    }

    private static IEnumerable<ImmutableArray<string>> Sums(string figure, string line, VisibilitySum sum) => sum.Plain.Sums.Select(plain => (ImmutableArray<string>)
    [
        figure, line, plain.Currency, CsvTable.Cell(sum.Deals), CsvTable.Cell(plain.Amount), CsvTable.Cell(sum.Weighted.Items.GetValueOrDefault(plain.Currency)), "", "",
    ]);

    private static IEnumerable<ImmutableArray<string>> Lost(ShortfallSum sum) => sum.Lost.Sums.Select(lost => (ImmutableArray<string>)
    [
        "taken off", VisibilityText.Name(sum.Reason), lost.Currency, CsvTable.Cell(sum.Deals), "", "", CsvTable.Cell(lost.Amount), "",
    ]);

    private static ImmutableArray<string> Week(VisibilityWeek week, string currency) =>
        ["week", CsvTable.Cell(week.At), currency, CsvTable.Cell(week.Deals), CsvTable.Cell(week.Plain), CsvTable.Cell(week.Weighted), "", CsvTable.Cell(week.Prevalence)];

    private static ImmutableArray<string> Number(string figure, string currency, int? deals, double? value) =>
        [figure, "", currency, deals is { } count ? CsvTable.Cell(count) : "", "", "", "", CsvTable.Cell(value)];
}

/// <summary>The deals behind a figure.</summary>
public sealed class VisibilityDealsExport(ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.VisibilityDeals;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var list = new VisibilityMaker(await portfolio.SnapshotAsync(viewer, null, cancellation), chronicle.Snapshot(viewer), directory.Current, clock).List(VisibilityState.Parse(query));
        return new CsvTable(
            "visibility-deals",
            ["account", "deal", "state", "layer", "value", "weighted value", "currency", "owner", "note"],
            list.Rows.Select(row => (ImmutableArray<string>)
            [
                row.Account,
                row.Name,
                StateText.Word(row.State),
                LayerText.Word(row.Layer),
                CsvTable.Cell(row.Value.Amount),
                CsvTable.Cell(row.Weighted.Amount),
                row.Value.Currency,
                row.OwnerName,
                row.Note,
            ]));
    }
}
