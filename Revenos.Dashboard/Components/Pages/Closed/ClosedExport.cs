using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>The closed deals that match, of all pages.</summary>
public sealed class ClosedExport(ViewedClosedDeals deals, DirectoryQuery directory) : ITableExport
{
    public static string Page => Urls.ClosedDeals;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var values = QueryHelpers.ParseQuery(query);
        var state = ClosedState.Parse(values.GetValueOrDefault("text"), values.GetValueOrDefault("outcome"), null, values.GetValueOrDefault("order"));
        var found = await deals.Load(viewer, state.Text, state.Outcome, 0, int.MaxValue, state.Order, cancellation);
        return new(
            "closed-deals",
            ["account", "deal", "outcome", "reason", "closed at", "value", "currency", "owner"],
            found.Deals.Select(deal => (ImmutableArray<string>)
            [
                deal.Account,
                deal.Name,
                deal.Status == DealStatus.Won ? "won" : "lost",
                deal.LossReason is { } reason ? KindText.Of(reason) : "",
                CsvTable.Cell(deal.ClosedAt),
                CsvTable.Cell(deal.Value.Amount),
                deal.Value.Currency,
                directory.Current.NameOf(deal.Owner),
            ]));
    }
}
