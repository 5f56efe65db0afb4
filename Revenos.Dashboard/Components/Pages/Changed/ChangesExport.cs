using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Everything that changed, and the flow of value.</summary>
public sealed class ChangesExport(Chronicle chronicle, DirectoryQuery directory, ViewerSource viewers, LastVisits visits, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Changes;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var state = ChangesState.Parse(query);
        var last = state.Since == ChangesSince.Visit && viewer.AsOf is null ? await visits.ComeAsync((await viewers.AccountAsync(cancellation)).Id, Urls.Changes, cancellation) : null;
        var view = new ChangesMaker(chronicle.Snapshot(viewer), directory.Current, clock).Make(state, last);
        return new("changes", ["what", "at", "account", "deal", "owner", "note", "deals", "currency", "value", "weighted value"],
        [
            .. from happened in view.Groups
               from line in happened.Lines
               select (ImmutableArray<string>)
               [
                   ChangeText.Name(happened.Kind), CsvTable.Cell(line.At), line.Account, line.Name, line.OwnerName, line.Note, "", line.Value.Currency, CsvTable.Cell(line.Value.Amount), "",
               ],
            .. Sums("value before", view.After, view.Flow.Start.Deals, view.Flow.Start.Plain, view.Flow.Start.Weighted),
            .. view.Flow.Steps.SelectMany(step => Sums($"flow: {ChangesText.Name(step.Kind)}", null, step.Deals.Length, step.Plain, step.Weighted)),
            .. Sums("value after", view.Through, view.Flow.End.Deals, view.Flow.End.Plain, view.Flow.End.Weighted),
            .. view.Layers.SelectMany(line => Sums($"layer: {line.From} to {line.To}", null, line.Deals.Length, line.Worth, MoneySums.None)),
            .. view.Stages.SelectMany(line => Sums($"stage: {line.From} to {line.To}", null, line.Deals.Length, line.Worth, MoneySums.None)),
        ]);
    }

    private static IEnumerable<ImmutableArray<string>> Sums(string what, DateTimeOffset? at, int deals, MoneySums plain, MoneySums weighted) => plain.Items.Keys
        .Union(weighted.Items.Keys, StringComparer.Ordinal)
        .Select(currency => (ImmutableArray<string>)
        [
            what, CsvTable.Cell(at), "", "", "", "", CsvTable.Cell(deals), currency,
            plain.Items.TryGetValue(currency, out var amount) ? CsvTable.Cell(amount) : "",
            weighted.Items.TryGetValue(currency, out var seen) ? CsvTable.Cell(seen) : "",
        ]);
}
