using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class HeatMapTests
{
    private static readonly DateTimeOffset[] Instants = [Viewers.Now.AddDays(-14), Viewers.Now.AddDays(-7), Viewers.Now];

    private static readonly FigureFilter[] Filters =
    [
        new(),
        new(Team: new TeamId("north")),
        new(Pipeline: new PipelineId("sales"), IsMine: true),
        new(From: 100_000, To: 900_000, Text: "account deal"),
    ];

    /// <summary>Every pair of dimensions, for random workspaces.</summary>
    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 1)]
    [InlineData(3, 200)]
    [InlineData(4, 0)]
    public void Of_EveryPairOfDimensions_AgreesWithASlowCount(int seed, int deals)
    {
        var moments = DealFigures.Random(seed, deals, Instants);
        var dimensions = Enum.GetValues<Dimension>();
        foreach (var (rows, columns) in dimensions.SelectMany(row => dimensions.Where(column => column != row), (row, column) => (row, column)))
        {
            foreach (var filter in Filters)
            {
                AssertAgrees(Map(moments, rows, columns, filter), filter, moments);
            }
        }
    }

    [Fact]
    public void Hits_OfEachCell_AreTheDealsItCounts()
    {
        var moments = DealFigures.Random(5, 80, Instants);
        var map = Map(moments, Dimension.Cause, Dimension.Week, new());
        foreach (var (row, column) in Cells(map))
        {
            var hits = HeatMap.Hits(map.Rows, row, map.Columns, column, new(), moments, moments.Now).ToArray();

            Assert.Equal(map[row, column].Hits, hits.Length);
            Assert.Equal(map[row, column].AtRisk.Sums, MoneySums.Of(hits.Select(deal => deal.Value)).Sums);
        }
    }

    [Fact]
    public void Of_SignalThatNobodyCanTell_IsUnknownAndNeverZero()
    {
        var deal = DealFigures.Random(1, 1, Viewers.Now).At(Viewers.Now).Single() with
        {
            State = DealState.OnTrack,
            Below = default,
            Unknown = default(SignalSet).With(Signal.CommitmentStrength),
        };
        var map = Map(new Moments([Viewers.Now], _ => [deal]), Dimension.Stage, Dimension.Signal, new());
        var column = map.Columns.IndexOf("commitment");
        var row = map.Rows.IndexOf($"{deal.Pipeline}/{deal.Stage}");

        Assert.True(map[row, column].IsUnknown);
        Assert.Null(map[row, column].Figure(HeatMeasure.Share, null));
        Assert.Equal(0, map[row, map.Columns.IndexOf("velocity")].Figure(HeatMeasure.Share, null));
    }

    [Fact]
    public void Trend_LastWeek_IsTheMapItself()
    {
        var moments = DealFigures.Random(6, 90, Instants);
        var map = Map(moments, Dimension.Team, Dimension.Signal, new());

        var trend = HeatTrend.Of(map, new(), moments);

        foreach (var (row, column) in Cells(map))
        {
            var figures = trend.Of(row, column, HeatMeasure.Share, null);
            Assert.Equal(Instants.Length, figures.Length);
            Assert.Equal(map[row, column].Figure(HeatMeasure.Share, null), figures[^1]);
            Assert.Equal(Slow(moments.At(Instants[0]), new(), map, row, column).Share, figures[0]);
        }
    }

    [Fact]
    public void Owners_StandByTheAlphabet_WhateverTheirFigures()
    {
        var lines = Map(DealFigures.Random(7, 120, Instants), Dimension.Owner, Dimension.Signal, new()).Rows.Items;

        Assert.Equal(lines.OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Key, StringComparer.Ordinal), lines);
    }

    [Theory]
    [InlineData("2026-11-22T09:00:00Z", "2026-11-16", "2026-06-01")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-16", "2026-06-01")]
    [InlineData("2026-11-23T00:00:01Z", "2026-11-23", "2026-06-08")]
    public void Weeks_BeginOnMondays_AndEndNow(string now, string lastMonday, string firstMonday)
    {
        var at = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

        var weeks = Moments.WeeksUntil(at);

        Assert.Equal(Moments.Weeks, weeks.Length);
        Assert.Equal(at, weeks[^1]);
        Assert.Equal(lastMonday, weeks[^2].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(firstMonday, weeks[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.All(weeks.SkipLast(1), week => Assert.Equal((DayOfWeek.Monday, TimeSpan.Zero), (week.DayOfWeek, week.TimeOfDay)));
    }

    private static HeatMap Map(Moments moments, Dimension rows, Dimension columns, FigureFilter filter)
    {
        var maker = new LineMaker(DealFigures.Pipelines, team => team.Value, Viewers.Clock());
        var deals = moments.Instants.SelectMany(moments.At).Where(deal => deal.IsJudged && filter.Admits(deal)).ToArray();
        return HeatMap.Of(maker.Make(rows, deals, moments.Instants), maker.Make(columns, deals, moments.Instants), filter, moments, moments.Now);
    }

    private static IEnumerable<(int Row, int Column)> Cells(HeatMap map) =>
        from row in Enumerable.Range(0, map.Rows.Items.Length)
        from column in Enumerable.Range(0, map.Columns.Items.Length)
        select (row, column);

    private static void AssertAgrees(HeatMap map, FigureFilter filter, Moments moments)
    {
        foreach (var (row, column) in Cells(map))
        {
            var week = map.Rows.Dimension == Dimension.Week ? row : map.Columns.Dimension == Dimension.Week ? column : moments.Instants.Length - 1;
            var slow = Slow(moments.At(moments.Instants[week]), filter, map, row, column);
            var count = map[row, column];
            Assert.Equal((slow.Deals, slow.Hits), (count.Deals, count.Hits));
            Assert.Equal(slow.Share, count.Figure(HeatMeasure.Share, null));
            Assert.Equal(slow.Median, count.Severity);
            Assert.Equal(slow.Euros, count.AtRisk.Items.GetValueOrDefault("EUR"));
        }
    }

    // As one would count on paper: all deals of the cell, then those of them that are in trouble.
    private static (int Deals, int Hits, double? Share, double? Median, decimal Euros) Slow(IEnumerable<DealFigure> deals, FigureFilter filter, HeatMap map, int row, int column)
    {
        var (across, down) = (map.Rows.Items[row].Key, map.Columns.Items[column].Key);
        var whole = deals
            .Where(deal => deal.State is DealState.OnTrack or DealState.Watch or DealState.Drifting)
            .Where(deal => filter.Team is null || deal.Team == filter.Team)
            .Where(deal => filter.Pipeline is null || deal.Pipeline == filter.Pipeline)
            .Where(deal => !filter.IsMine || deal.IsNamed)
            .Where(deal => filter.From is null || deal.Value.Amount >= filter.From)
            .Where(deal => filter.To is null || deal.Value.Amount < filter.To)
            .Where(deal => Belongs(map.Rows.Dimension, across, deal) && Belongs(map.Columns.Dimension, down, deal))
            .ToArray();
        bool[] troubles = [map.Rows.Dimension is Dimension.Signal or Dimension.Cause, map.Columns.Dimension is Dimension.Signal or Dimension.Cause];
        var hits = whole
            .Where(deal => !troubles[0] || Suffers(across, deal))
            .Where(deal => !troubles[1] || Suffers(down, deal))
            .Where(deal => troubles[0] || troubles[1] || deal.State == DealState.Drifting)
            .ToArray();
        var isTold = whole.Any(deal => CanTell(map.Rows.Dimension, across, deal) && CanTell(map.Columns.Dimension, down, deal));
        var severities = hits.Select(deal => deal.Severity).Order().ToArray();
        return (
            whole.Length,
            hits.Length,
            isTold ? (double)hits.Length / whole.Length : null,
            severities.Length == 0 ? null : (severities[(severities.Length - 1) / 2] + severities[severities.Length / 2]) / 2,
            hits.Where(deal => deal.Value.Currency == "EUR").Sum(deal => deal.Value.Amount));
    }

    private static bool Belongs(Dimension dimension, string key, DealFigure deal) => dimension switch
    {
        Dimension.Stage => key == deal.Pipeline.Value + "/" + deal.Stage.Value,
        Dimension.Milestone => key == (deal.Type is { } type ? Enum.GetName<MilestoneType>(type)!.ToLowerInvariant() : "none"),
        Dimension.Team => key == (deal.Team is { } team ? team.Value : "none"),
        Dimension.Value => ValueBand.All[int.Parse(key, CultureInfo.InvariantCulture)] is var band && deal.Value.Amount >= (band.From ?? 0) && deal.Value.Amount < (band.To ?? decimal.MaxValue),
        Dimension.Account => key == deal.Account,
        Dimension.Close => key == (deal.ExpectedClose is { } day ? $"{day.Year:0000}-{day.Month:00}" : "none"),
        Dimension.Owner => key == deal.Owner.Value,
        Dimension.Signal or Dimension.Cause or Dimension.Week => true,
    };

    private static bool Suffers(string key, DealFigure deal) => key switch
    {
        "velocity" => deal.Below.Contains((Signal)0),
        "engagement" => deal.Below.Contains((Signal)1),
        "evidence" => deal.Below.Contains((Signal)2),
        "commitment" => deal.Below.Contains((Signal)3),
        "stakeholder-disengagement" => deal.Causes.Contains((CauseKind)0),
        "milestone-stagnation" => deal.Causes.Contains((CauseKind)1),
        "activity-without-progression" => deal.Causes.Contains((CauseKind)2),
        "commitment-erosion" => deal.Causes.Contains((CauseKind)3),
        "context-decay" => deal.Causes.Contains((CauseKind)4),
        _ => deal.State == DealState.Drifting,
    };

    private static bool CanTell(Dimension dimension, string key, DealFigure deal) =>
        dimension != Dimension.Signal || key == "drifting" || !deal.Unknown.Contains((Signal)Array.IndexOf(["velocity", "engagement", "evidence", "commitment"], key));
}
