using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.Settings;

namespace Revenos.Benchmarks;

/// <summary>A page, where its first figures are, and its question put as SQL over the raw facts.</summary>
/// <param name="Address">The page.</param>
/// <param name="Figures">What is there once the page says something of the deals.</param>
/// <param name="Sql">The question, as far as it can be asked without judging a deal: an easier one, never a harder one. {now} is the present in microseconds.</param>
internal sealed record PagesQuestion(string Address, string Figures, string Sql);

/// <summary>
/// The pages over all deals. SQL cannot say what drifts: the signals decay from fact to fact. So it is asked for what lies
/// nearest: how many deals, worth how much, in which stage, met how often and how long ago.
/// </summary>
internal static class PagesQuestions
{
    private const string Day = "86400000000";
    private const string Panel = "main section.panel:not([aria-busy])";

    // Where each deal that goes on stands, and what it is worth: what every question below begins with.
    private const string Ongoing =
        """
        WITH placed AS (
            SELECT "Deal", json_extract("Content", '$.stage') AS stage, row_number() OVER (PARTITION BY "Deal" ORDER BY "OccurredAt" DESC, "Sequence" DESC) AS place
            FROM "Facts" WHERE "Kind" IN ('deal-opened', 'stage-entered') AND "OccurredAt" <= {now}),
        valued AS (
            SELECT "Deal", CAST(json_extract("Content", '$.value.amount') AS REAL) AS amount, json_extract("Content", '$.value.currency') AS currency,
                row_number() OVER (PARTITION BY "Deal" ORDER BY "OccurredAt" DESC, "Sequence" DESC) AS place
            FROM "Facts" WHERE "Kind" IN ('deal-opened', 'deal-revalued') AND "OccurredAt" <= {now}),
        ended AS (SELECT "Deal" FROM "Facts" WHERE "Kind" IN ('deal-won', 'deal-lost') AND "OccurredAt" <= {now}),
        met AS (
            SELECT "Deal", MAX("OccurredAt") AS at, SUM("OccurredAt" > {now} - 14 * DAY) AS lately
            FROM "Facts" WHERE "Kind" = 'engagement-logged' AND "OccurredAt" <= {now} GROUP BY "Deal"),
        ongoing AS (
            SELECT placed."Deal", stage, amount, currency, met.at AS met, COALESCE(lately, 0) AS lately
            FROM placed JOIN valued ON valued."Deal" = placed."Deal" AND valued.place = 1 LEFT JOIN met ON met."Deal" = placed."Deal"
            WHERE placed.place = 1 AND placed."Deal" NOT IN (SELECT "Deal" FROM ended))
        """;

    public static IReadOnlyList<PagesQuestion> All { get; } =
    [
        // Deals nobody met for four weeks, the most valuable first.
        new(Urls.Home, Panel, $"{Ongoing} SELECT * FROM ongoing WHERE met IS NULL OR met < {{now}} - 28 * DAY ORDER BY amount DESC LIMIT 50"),

        // The sums and the most valuable deals of each stage.
        new(Urls.Board(), "main [data-deal]", $"{Ongoing}, ranked AS (SELECT *, row_number() OVER (PARTITION BY stage ORDER BY amount DESC) AS rank, SUM(amount) OVER (PARTITION BY stage) FROM ongoing) SELECT * FROM ranked WHERE rank <= 64"),

        // How many deals of each stage there are, and how many of them were not met for two weeks.
        new(Urls.Heatmap, Panel, $"{Ongoing} SELECT stage, COUNT(*), SUM(lately = 0) FROM ongoing GROUP BY stage"),

        // Which deals were last met so long ago that in the next 30 days it will be four weeks.
        new(Urls.Horizon, Panel, $"{Ongoing} SELECT * FROM ongoing WHERE met BETWEEN {{now}} - 28 * DAY AND {{now}} + 2 * DAY ORDER BY met"),

        // What was recorded of how many deals since yesterday.
        new(Urls.Changes, Panel, """SELECT "Kind", COUNT(*), COUNT(DISTINCT "Deal") FROM "Facts" WHERE "OccurredAt" BETWEEN {now} - DAY AND {now} GROUP BY "Kind" """),

        // The plain value by stage and currency; the weighted one needs the layers, which need the signals.
        new(Urls.Visibility, Panel, $"{Ongoing} SELECT stage, currency, COUNT(*), SUM(amount) FROM ongoing GROUP BY stage, currency"),

        // What was recorded of how many deals in a week. The page is drawn by the circuit: the deals of a week that is over are judged by their facts, and kept.
        new(Urls.Digest, "main .sheet", """SELECT "Kind", COUNT(*), COUNT(DISTINCT "Deal") FROM "Facts" WHERE "OccurredAt" BETWEEN {now} - 7 * DAY AND {now} GROUP BY "Kind" """),
    ];

    /// <summary>Asks a question of a database and reads the whole answer.</summary>
    /// <returns>The milliseconds: the median of three.</returns>
    public static double Ask(string data, string sql)
    {
        var now = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, DataPlace.DatabaseFileName), Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("{now}", now.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("DAY", Day, StringComparison.Ordinal);
        command.CommandTimeout = 0;
        var times = new double[3];
        for (var run = 0; run < times.Length; run++)
        {
            var watch = Stopwatch.StartNew();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                _ = reader.GetValue(0);
            }

            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        return times.Order().ElementAt(1);
    }
}
