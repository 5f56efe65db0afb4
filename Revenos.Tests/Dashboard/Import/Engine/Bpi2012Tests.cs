using System.Globalization;
using System.IO.Compression;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Reading;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Engine;

/// <summary>The real event log against a second, slow and separate counting of it.</summary>
public sealed class Bpi2012Tests
{
    private static readonly string[] Calls = ["W_Nabellen offertes", "W_Nabellen incomplete dossiers", "W_Completeren aanvraag"];
    private static readonly string[] Wins = ["A_APPROVED", "A_REGISTERED", "A_ACTIVATED"];
    private static readonly string[] Ends = [.. Wins, "A_CANCELLED", "A_DECLINED"];

    [Fact]
    public void Deals_WholeLog_AreWhatASlowCountFinds()
    {
        var path = SharedData.Require("bpi2012/events-2011.csv.gz");
        var cases = Cases(path);
        using var bench = new ImportBench();

        var deals = bench.Deals(ImportBench.Sample("bpi2012"), SourceFile.At(path));

        Assert.Empty(bench.Faults.Kept);
        Assert.All(deals, deal => Assert.Empty(deal.Faults));
        Assert.Equal(4_143, deals.Length);
        Assert.Equal(cases.Select(told => told.Id).Order(StringComparer.Ordinal), deals.Select(deal => deal.Key).Order(StringComparer.Ordinal));

        var byKey = deals.ToDictionary(deal => deal.Key);
        foreach (var told in cases)
        {
            var facts = byKey[told.Id].Facts;
            var opened = Assert.IsType<DealOpened>(facts[0].Content);
            Assert.Equal(told.Opened, facts[0].At);
            Assert.Equal(new Money(told.Amount, "EUR"), opened.Value);
            Assert.Equal($"bpi2012:{told.Owner}", opened.Owner.Value);
            Assert.Equal(told.Engagements, Count<EngagementLogged>(facts));
            Assert.Equal(told.Evidence, Count<EvidenceAttached>(facts));
            Assert.Equal(told.Commitments, Count<CommitmentMade>(facts));
            Assert.Equal(told.Milestones, Count<MilestoneCompleted>(facts));
            Assert.Equal(told.Outcome, facts[^1].Content switch { DealWon => "won", DealLost { Reason: LossReason.WentQuiet } => "quiet", DealLost => "declined", _ => "open" });
        }
    }

    [Fact]
    public void Plans_WholeLog_KnowNothingOfWhatCameAfter()
    {
        var path = SharedData.Require("bpi2012/events-2011.csv.gz");
        using var bench = new ImportBench();

        var deals = bench.Deals(ImportBench.Sample("bpi2012"), SourceFile.At(path));

        var first = Windows(deals.Where(deal => deal.Facts[0].At < new DateTimeOffset(2011, 10, 3, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal([0.25, 1, 0.25, 0.25, 12, 8], Assert.Single(first.Distinct(new Lengths())));

        // Planned by hand for one day: the gap between offer and return over all won before it.
        var day = new DateTimeOffset(2011, 12, 1, 0, 0, 0, TimeSpan.Zero);
        var gaps = deals.Where(deal => deal.Facts[^1].Content is DealWon && deal.Facts[^1].At < day)
            .Select(deal => Gap(deal, "sent", "sent-back")).OfType<double>().Order().ToArray();
        var rank = 0.75 * (gaps.Length - 1);
        var expected = gaps[(int)rank] + ((rank - (int)rank) * (gaps[(int)rank + 1] - gaps[(int)rank]));
        var december = Windows(deals.Where(deal => deal.Facts[0].At >= day && deal.Facts[0].At < day.AddDays(1))).First();
        Assert.Equal(expected, december[4], 4);
    }

    private static double? Gap(PlannedDeal deal, string from, string to)
    {
        DateTimeOffset? At(string id) => deal.Facts.FirstOrDefault(fact => fact.Content is MilestoneCompleted done && done.Milestone.Value == id)?.At;
        // What is missing in between is measured from the milestone before it, as the windows are.
        return At(to) is { } end && At(from) is { } start ? Math.Max(0, (end - start).TotalDays) : null;
    }

    private static IEnumerable<double[]> Windows(IEnumerable<PlannedDeal> deals) =>
        deals.Select(deal => Assert.IsType<PlanAnchored>(deal.Facts[1].Content).Milestones.Select(milestone => Math.Round(milestone.Window.Days, 5)).ToArray());

    private static int Count<T>(IEnumerable<PlannedFact> facts) => facts.Count(fact => fact.Content is T);

    private static List<Case> Cases(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
        var events = rows.Select((row, i) => new Event(row[0], row[1], row[2], DateTimeOffset.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5], i));
        var cases = new List<Case>();
        foreach (var group in events.GroupBy(row => row.Case))
        {
            var inTime = group.OrderBy(row => row.At).ThenBy(row => row.Line).ToList();
            var opening = inTime.FirstOrDefault(row => row.Activity == "A_PREACCEPTED");
            if (opening is null)
            {
                continue;
            }

            var end = inTime.FirstOrDefault(row => row.At >= opening.At && Ends.Contains(row.Activity));
            var counted = inTime.Where(row => row.At >= opening.At && (end is null || row.At <= end.At)).ToList();
            int Number(Func<Event, bool> which) => counted.Count(which);
            cases.Add(new Case(
                group.Key,
                opening.At,
                decimal.Parse(opening.Amount, CultureInfo.InvariantCulture),
                inTime.SkipWhile(row => row != opening).First(row => row.Resource.Length > 0).Resource,
                Number(row => Calls.Contains(row.Activity) && row.Lifecycle == "COMPLETE"),
                Number(row => row.Activity == "O_SENT_BACK" || (row.Activity == "W_Valideren aanvraag" && row.Lifecycle == "COMPLETE")),
                Number(row => row.Activity is "O_SENT" or "O_SENT_BACK" || (row.Activity.StartsWith("W_", StringComparison.Ordinal) && row.Lifecycle == "SCHEDULE")),
                counted.Where(row => row.Activity is "A_PREACCEPTED" or "A_ACCEPTED" or "A_FINALIZED" or "O_SENT" or "O_SENT_BACK").DistinctBy(row => row.Activity).Count()
                    + (end is not null && Wins.Contains(end.Activity) ? 1 : 0),
                end is null ? "open" : Wins.Contains(end.Activity) ? "won" : end.Activity == "A_CANCELLED" ? "quiet" : "declined"));
        }

        return cases;
    }

    private sealed record Event(string Case, string Activity, string Lifecycle, DateTimeOffset At, string Resource, string Amount, int Line);

    private sealed record Case(string Id, DateTimeOffset Opened, decimal Amount, string Owner, int Engagements, int Evidence, int Commitments, int Milestones, string Outcome);

    private sealed class Lengths : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(double[] obj) => obj.Length;
    }
}
