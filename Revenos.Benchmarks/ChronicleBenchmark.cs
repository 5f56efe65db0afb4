using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>What managers' questions cost over all deals of two years: from the chronicle, and put as SQL over the raw facts in the same run.</summary>
internal static class ChronicleBenchmark
{
    private const int Runs = 7;

    // No drift: that cannot be said in SQL. Only in which stage how many deals stood, and how often they were met for in two weeks.
    private const string StagesOfAWeek = """
        SELECT stage, COUNT(*), SUM(met) FROM (
            SELECT (SELECT json_extract(f."Content", '$.stage') FROM "Facts" f
                    WHERE f."Deal" = d."Id" AND f."Kind" IN ('deal-opened', 'stage-entered') AND f."OccurredAt" <= {0}
                    ORDER BY f."OccurredAt" DESC, f."Sequence" DESC LIMIT 1) AS stage,
                (SELECT COUNT(*) FROM "Facts" f WHERE f."Deal" = d."Id" AND f."Kind" = 'engagement-logged'
                    AND f."OccurredAt" BETWEEN {0} - 1209600000000 AND {0}) AS met
            FROM "Deals" d
            WHERE NOT EXISTS (SELECT 1 FROM "Facts" f WHERE f."Deal" = d."Id" AND f."Kind" IN ('deal-won', 'deal-lost') AND f."OccurredAt" <= {0}))
        WHERE stage IS NOT NULL GROUP BY stage
        """;

    public static async Task<int> Run(int size)
    {
        var folder = Directory.CreateTempSubdirectory("revenos-chronicle-").FullName;
        try
        {
            await using var application = RevenosApplication.Create([$"--Data:Folder={folder}", "--workspace=empty", "--Logging:LogLevel:Default=Warning"]);
            var services = application.Services;
            await services.GetRequiredService<StoreOpening>().Open();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            await Record(services, size, now);
            await Measure(services, size, now);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Record(IServiceProvider services, int size, DateTimeOffset now)
    {
        var watch = Stopwatch.StartNew();
        var facts = await TwoYears.Record(services, size, now);
        Say(size, $"recording {facts} facts, s", watch.Elapsed.TotalSeconds);
    }

    private static async Task Measure(IServiceProvider services, int size, DateTimeOffset now)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (chronicle, portfolio) = (new Chronicle(), new Portfolio(TimeProvider.System, NullLogger<Portfolio>.Instance));
        var fill = new PortfolioFill(services.GetRequiredService<PortfolioQuery>(), services.GetRequiredService<DirectoryQuery>(), new LiveDeals(portfolio, chronicle));
        var watch = Stopwatch.StartNew();
        var ongoing = await fill.All();
        Say(size, $"fill at start, {ongoing} of them ongoing, s", watch.Elapsed.TotalSeconds);
        Say(size, "memory a deal, portfolio and chronicle together, bytes", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)size);

        var leader = new Viewer(new PersonId("lea"), Role.Leadership, []);
        var (snapshot, trend) = (chronicle.Snapshot(leader), new DateTimeOffset(now.Date, TimeSpan.Zero));
        Say(size, "spans a deal", snapshot.Deals.Average(deal => deal.Course.Spans.Count));
        Say(size, "26 weeks of signals below by stage, ms", Median(() => ChronicleQuestions.DriftTrend(snapshot, trend)));
        Say(size, "what changed in a week, ms", Median(() => ChronicleQuestions.Changes(snapshot, now.AddDays(-7), now)));
        Say(size, "horizon of 30 days, ms", Median(() => ChronicleQuestions.Horizon(snapshot, now)));
        Say(size, "weighted value by layer, ms", Median(() => ChronicleQuestions.Weighted(snapshot, now)));

        watch.Restart();
        var past = await services.GetRequiredService<AsOfPortfolio>().Load(leader, now.AddDays(-30));
        Say(size, $"portfolio as of 30 days ago, {past.Totals().Count} deals, s", watch.Elapsed.TotalSeconds);

        watch.Restart();
        await AskFacts(services, now);
        Say(size, "SQL over the raw facts: 26 weeks of deals and meetings by stage, without drift, s", watch.Elapsed.TotalSeconds);
    }

    private static async Task AskFacts(IServiceProvider services, DateTimeOffset now)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContext();
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync();
        for (var week = 0; week < ChronicleQuestions.Weeks; week++)
        {
            await using var command = connection.CreateCommand();
            var at = (now.AddDays(-7 * week) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
            command.CommandText = StagesOfAWeek.Replace("{0}", at.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetString(0);
            }
        }
    }

    private static double Median(Func<int> question)
    {
        var times = new List<double>();
        for (var run = -2; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(question());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(2).Order().ElementAt(Runs / 2);
    }

    private static void Say(int size, string what, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} deals: {what}: {value:F2}"));
}
