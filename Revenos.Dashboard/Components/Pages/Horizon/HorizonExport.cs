using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>Every deal of the horizon that matches, with the step that would hold it.</summary>
public sealed class HorizonExport(ViewedPortfolio portfolio, HorizonSteps steps, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    // Histories are in memory while their step is looked for: so many at a time.
    private const int Batch = 200;

    public static string Page => Urls.Horizon;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var view = HorizonView.Of(HorizonState.Parse(query), await portfolio.SnapshotAsync(viewer, null, cancellation), NameOf, clock);
        var rows = new List<ImmutableArray<string>>();
        foreach (var batch in view.Listed.Chunk(Batch))
        {
            rows.AddRange((await steps.FindAsync(batch, viewer, cancellation)).Select(Row));
        }

        return new("horizon", ["drifts at", "account", "deal", "state", "value", "currency", "owner", "below by then", "step", "effect"], rows);
    }

    private static ImmutableArray<string> Row(HorizonItem item) =>
    [
        CsvTable.Cell(item.DriftsAt),
        item.Account,
        item.Name,
        StateText.Word(item.State),
        CsvTable.Cell(item.Value.Amount),
        item.Value.Currency,
        item.OwnerName,
        item.Why,
        item.Step,
        item.Effect ?? "",
    ];

    private string NameOf(TeamId team) => directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}

/// <summary>What this week has brought so far: what fell due, which deals were held and which began to drift.</summary>
public sealed class HorizonWeekExport(HorizonModel model) : ITableExport
{
    public static string Page => Urls.HorizonWeek;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        await model.ShowAsync(HorizonState.Parse(query), cancellation);
        var week = model.Week!;
        return new("horizon-week", ["what", "account", "deal", "value", "currency", "number"],
        [
            Number("milestones that fell due", week.Due),
            Number("of them reached", week.Reached),
            .. week.Held.Select(deal => Deal("held", deal)),
            .. week.Began.Select(deal => Deal("began to drift", deal)),
        ]);
    }

    private static ImmutableArray<string> Number(string what, int number) => [what, "", "", "", "", CsvTable.Cell(number)];

    private static ImmutableArray<string> Deal(string what, WeekDeal deal) => [what, deal.Account, deal.Name, CsvTable.Cell(deal.Value.Amount), deal.Value.Currency, ""];
}
