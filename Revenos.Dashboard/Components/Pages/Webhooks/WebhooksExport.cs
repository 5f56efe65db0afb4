using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Webhooks;

/// <summary>The webhooks with their last deliveries; one to which nothing was sent yet has a line of its own.</summary>
public sealed class WebhooksExport(WebhooksModel model) : ITableExport
{
    public static string Page => Urls.Webhooks;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        await model.LoadAsync(cancellation);
        return new(
            "webhooks",
            ["webhook", "added by", "added at", "off since", "event", "made at", "result", "tries", "next try", "fault"],
            from webhook in model.Webhooks ?? []
            from line in webhook.Lines.Cast<WebhookLine?>().DefaultIfEmpty()
            select (ImmutableArray<string>)
            [
                webhook.Address,
                webhook.Maker,
                CsvTable.Cell(webhook.MadeAt),
                CsvTable.Cell(webhook.OffSince),
                line?.Event ?? "",
                CsvTable.Cell(line?.MadeAt),
                line is null ? "" : Word(line.Result),
                line is null ? "" : CsvTable.Cell(line.Tries),
                CsvTable.Cell(line?.NextAt),
                line?.Fault ?? "",
            ]);
    }

    private static string Word(WebhookResult result) => result switch
    {
        WebhookResult.New => "not tried yet",
        WebhookResult.Again => "tried again later",
        WebhookResult.Delivered => "delivered",
        WebhookResult.GivenUp => "given up",
    };
}
