using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;

namespace Revenos.Benchmarks;

/// <summary>What the shared portfolio and a board made from it cost the server, without database, network and browser.</summary>
internal static class PortfolioBenchmark
{
    private const int Runs = 15;

    private static readonly Pipeline Sales = new(new("sales"), "Sales",
        [.. Enumerable.Range(1, 5).Select(number => new Stage(new StageId($"stage{number}"), $"Stage {number}"))]);

    public static int Run(params int[] sizes)
    {
        foreach (var size in sizes)
        {
            Measure(size);
        }

        return 0;
    }

    private static void Measure(int size)
    {
        var now = TimeProvider.System.GetUtcNow();
        var deals = Enumerable.Range(0, size).Select(number => Deal(number, now)).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var portfolio = new Portfolio(TimeProvider.System, NullLogger<Portfolio>.Instance);
        var fill = Stopwatch.StartNew();
        portfolio.Publish(deals);
        Print(size, "publish all", fill.Elapsed.TotalMilliseconds);
        Print(size, "bytes a deal, beside the deal itself", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)size);

        var leader = new Viewer(new("lea"), Role.Leadership, []);
        var owner = new Viewer(new("owner7"), Role.Owner, []);
        Print(size, "open the board as leadership, ms", Median(() => Open(BoardState.Open, portfolio.Snapshot(leader))));
        Print(size, "open it filtered by state, ms", Median(() => Open(BoardState.Parse("state=drifting"), portfolio.Snapshot(leader))));
        Print(size, "open it as one of 24 owners, ms", Median(() => Open(BoardState.Open, portfolio.Snapshot(owner))));
        Print(size, "totals of everything, ms", Median(() => portfolio.Snapshot(leader).Totals()));

        var version = 100L;
        Print(size, "publish one change, ms", Median(() => portfolio.Publish(deals[size / 2] with { Version = ++version })));
        var view = new BoardView(BoardState.Open, Sales, portfolio.Snapshot(leader));
        Print(size, "take one change into an open board, ms", Median(() =>
        {
            var snapshot = portfolio.Snapshot(leader);
            view.Apply(new PortfolioChange(snapshot, [snapshot.Find(deals[size / 2].Id)!], [], IsWhole: false));
        }));
    }

    // As a page does: the first rows of each column and the sentence at the head.
    private static void Open(BoardState state, PortfolioSnapshot snapshot)
    {
        var view = new BoardView(state, Sales, snapshot);
        var now = TimeProvider.System.GetUtcNow();
        _ = view.Columns.Sum(column => column.Cards(now).Count) + view.WillDrift(now);
    }

    private static PortfolioDeal Deal(int number, DateTimeOffset now)
    {
        var id = new DealId(new Guid(number + 1, 0, 0, new byte[8]));
        var sequence = 0;
        var facts = BoardServer.Facts(number, Sales, now).Select(fact => new RecordedFact(
            new FactId(new Guid(number + 1, (short)++sequence, 0, new byte[8])), id, sequence, fact.OccurredAt ?? now, now, null, FactSource.App, fact.Content));
        return PortfolioDeal.Of(DealHistory.Of(facts), DriftRules.Default, WorkingCalendar.Default, $"Owner {number % 24}", now)!;
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var run = -3; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(3).Order().ElementAt(Runs / 2);
    }

    private static void Print(int size, string what, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} deals: {what}: {value:F3}"));
}
