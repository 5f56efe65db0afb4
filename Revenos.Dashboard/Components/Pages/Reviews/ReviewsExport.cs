using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>What waits for a decision, in the order of the queue, and what was decided lately.</summary>
public sealed class ReviewsExport(ReviewsModel model, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Reviews;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        await model.ShowAsync(changed: null, cancellation);
        return new(
            "reviews",
            ["review", "account", "deal", "value", "currency", "owner", "state", "why", "what led there", "reason", "escalated at", "review by", "said for it", "decision", "note", "decided at", "decided by", "support"],
            [.. (model.Waiting ?? []).Select(Waiting), .. model.Decided.Select(Decided)]);
    }

    private ImmutableArray<string> Waiting(ReviewItem item) =>
    [
        "waits",
        item.Account,
        item.Name,
        CsvTable.Cell(item.Value.Amount),
        item.Value.Currency,
        item.OwnerName,
        StateText.Word(item.State),
        item.Why,
        KindText.Of(item.Trigger),
        item.Reason,
        CsvTable.Cell(item.At),
        CsvTable.Cell(DateText.LastDay(item.ReviewBy, clock)),
        item.Comment?.Text ?? "",
        "",
        "",
        "",
        "",
        "",
    ];

    private ImmutableArray<string> Decided(DecidedItem item) =>
    [
        "decided",
        item.Account,
        item.Name,
        CsvTable.Cell(item.Value.Amount),
        item.Value.Currency,
        item.OwnerName,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        KindText.Of(item.Decision.Kind),
        item.Decision.Note,
        CsvTable.Cell(item.Decision.At),
        item.DeciderName,
        item.Support is { } support ? ReviewText.Support(support, clock) : "",
    ];
}
