using Revenos.Core.Drift;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>A chart shows what the judgements say, and shows every break where it is.</summary>
public sealed class CourseLaws
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Course_EveryPoint_IsWhatTheJudgementOfThatInstantSays() => DealCase.Holds(
        deal =>
        {
            var asked = deal.Instants.ToList();
            var course = DriftEngine.Course(deal.History, deal.Rules, deal.Last, asked);

            Assert.Equal(course.Select(point => point.At).Order(), course.Select(point => point.At));
            Assert.Subset(course.Select(point => point.At).ToHashSet(), asked.ToHashSet());
            foreach (var point in course)
            {
                var judged = DriftEngine.Judge(deal.History, deal.Rules, point.At)!;
                Assert.Equal(point.At > deal.Last, point.IsForecast);
                Assert.All(Enum.GetValues<Signal>(), signal => Assert.Equal(judged[signal]?.Value, point[signal]));
            }
        },
        cases: 60,
        moves: 25);

    [Fact]
    public void Course_BetweenTwoPoints_NoFactAndNoFallIsMissed() => DealCase.Holds(
        deal =>
        {
            var end = deal.Last.AddDays(30);
            var course = DriftEngine.Course(deal.History, deal.Rules, deal.Last, [HistoryBuilder.Opening, end]);
            var points = course.Select(point => point.At).ToHashSet();

            Assert.All(deal.Facts, fact => Assert.Contains(fact.OccurredAt, points));
            Assert.All(deal.Facts.Where(fact => fact.OccurredAt > HistoryBuilder.Opening), fact => Assert.Contains(fact.OccurredAt - Tick, points));
            var forecast = DriftEngine.Judge(deal.History, deal.Rules, deal.Last)!.Forecast;
            Assert.All(forecast?.Crossings.Where(crossing => crossing.At <= end) ?? [], crossing => Assert.Contains(crossing.At, points));
        },
        cases: 60);

    [Fact]
    public void Course_FactsAfterTheInstant_AreForecastOver() => DealCase.Holds(deal =>
    {
        var asOf = deal.Instants.First();
        var course = DriftEngine.Course(deal.History, deal.Rules, asOf, deal.Instants);
        var outlook = DriftEngine.Outlook(deal.History, deal.Rules, asOf)!;

        Assert.All(course.Where(point => point.IsForecast && outlook.Halted is null), point =>
            Assert.All(Enum.GetValues<Signal>(), signal => Assert.Equal(outlook[signal].ValueAt(point.At), point[signal])));
    });
}
