using System.Text;
using System.Text.Json;
using Revenos.Core.Deals;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Api;

/// <summary>The ledger as a file, with the filters of the page: for a spreadsheet with sentences, for a program as it is stored. Written as it is read.</summary>
public static class AuditEndpoint
{
    private static readonly string[] Head =
        ["recorded_at", "occurred_at", "account", "deal", "deal_id", "sequence", "kind", "what", "actor", "source", "source_key", "fact_id", "sha256"];

    public static void MapAudit(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Urls.AuditCsv, Csv).RequireAuthorization(Policies.Lead).AddEndpointFilter<AsOfFilter>();
        endpoints.MapGet(Urls.AuditNdjson, Ndjson).RequireAuthorization(Policies.Lead).AddEndpointFilter<AsOfFilter>();
    }

    private static async Task Csv(
        HttpContext http, ViewerSource viewers, AuditQuery query, HistoryQuery histories, DirectoryQuery directory, ViewerClock clock, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        var catalog = directory.Current;
        Begin(http, "text/csv; charset=utf-8", "audit.csv");
        await using var text = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(Record(Head).AsMemory(), cancellation);
        await foreach (var facts in query.LoadAll(viewer, Filter(http), cancellation))
        {
            var deals = await histories.LoadSome([.. facts.Select(fact => fact.Fact.Deal).Distinct()], viewer with { AsOf = null }, cancellation);
            var names = deals.ToDictionary(deal => deal.Key, deal => new FactText(NamesOf(deal.Value, catalog), clock));
            foreach (var fact in facts.Where(fact => names.ContainsKey(fact.Fact.Deal)))
            {
                await text.WriteAsync(Record(Cells(fact, names[fact.Fact.Deal], catalog)).AsMemory(), cancellation);
            }

            await text.FlushAsync(cancellation);
        }
    }

    private static async Task Ndjson(HttpContext http, ViewerSource viewers, AuditQuery query, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        Begin(http, "application/x-ndjson", "audit.ndjson");
        await foreach (var facts in query.LoadAll(viewer, Filter(http), cancellation))
        {
            foreach (var fact in facts)
            {
                await http.Response.Body.WriteAsync(Line(fact), cancellation);
            }

            await http.Response.Body.FlushAsync(cancellation);
        }
    }

    private static void Begin(HttpContext http, string type, string name)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename={name}";
        http.Response.Headers.CacheControl = "private, no-store";
    }

    private static AuditFilter Filter(HttpContext http) => AuditFilter.Parse(
        key => http.Request.Query[key],
        TimeZoneInfo.TryFindSystemTimeZoneById(http.Request.Query["zone"].ToString(), out var zone) ? zone : TimeZoneInfo.Utc);

    private static DealNames NamesOf(DealHistory history, WorkspaceCatalog catalog) =>
        new(history, catalog.NameOf, stage => history.Latest() is { } deal && catalog.FindPipeline(deal.Pipeline)?.Find(stage) is { } known ? known.Name : stage.Value);

    private static string[] Cells(AuditFact row, FactText text, WorkspaceCatalog catalog)
    {
        var fact = row.Fact;
        return
        [
            Instant(fact.RecordedAt),
            Instant(fact.OccurredAt),
            row.Account,
            row.DealName,
            fact.Deal.ToString(),
            fact.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
            row.Kind,
            text.Sentence(fact.Content),
            fact.Actor is { } actor ? catalog.NameOf(actor) : "",
            fact.Source.Name,
            fact.Source.Key ?? "",
            fact.Id.ToString(),
            row.Hash,
        ];
    }

    private static string Record(IEnumerable<string> cells) => string.Join(',', cells.Select(CsvCell.Write)) + "\r\n";

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> Line(AuditFact row)
    {
        var fact = row.Fact;
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id.ToString());
            json.WriteString("deal", fact.Deal.ToString());
            json.WriteNumber("sequence", fact.Sequence);
            json.WriteString("occurredAt", Instant(fact.OccurredAt));
            json.WriteString("recordedAt", Instant(fact.RecordedAt));
            json.WriteString("actor", fact.Actor?.Value);
            json.WriteString("source", fact.Source.Name);
            json.WriteString("sourceKey", fact.Source.Key);
            json.WriteString("kind", row.Kind);

            // As text: the hash covers it to the letter.
            json.WriteString("content", row.Content);
            json.WriteString("sha256", row.Hash);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }
}
