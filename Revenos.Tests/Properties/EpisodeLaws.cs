using Revenos.Core.Deals;
using Revenos.Core.Drift;

namespace Revenos.Tests.Properties;

/// <summary>Episodes against somebody who looks at the deal every hour and at every fact, and writes down what they see.</summary>
public sealed class EpisodeLaws
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Episodes_AgainstAnHourlyScan_Agree() => DealCase.Holds(
        deal =>
        {
            var until = deal.Last.AddDays(20);
            var episodes = DriftEngine.Episodes(deal.History, deal.Rules, until);
            var seen = Scan(deal, until);

            Assert.Equal(seen.Count, episodes.Length);
            foreach (var (episode, sight) in episodes.Zip(seen))
            {
                Assert.True(episode.OpenedAt > sight.NotYet && episode.OpenedAt <= sight.Opened, $"opened {episode.OpenedAt:O}, seen after {sight.NotYet:O} and by {sight.Opened:O}");
                Assert.Equal(sight.Closed, episode.ClosedAt);
                Assert.Equal(sight.End, episode.End);
                Assert.Equal(sight.Peak, episode.PeakSeverity, 1e-9);
            }
        },
        cases: 80,
        moves: 15);

    [Fact]
    public void Episodes_AnyHistory_AreInOrderAndApart() => DealCase.Holds(deal =>
    {
        var episodes = DriftEngine.Episodes(deal.History, deal.Rules, deal.Last.AddDays(60));
        Assert.Equal(Enumerable.Range(1, episodes.Length), episodes.Select(episode => episode.Number));
        Assert.All(episodes.Take(Math.Max(0, episodes.Length - 1)), episode => Assert.NotNull(episode.ClosedAt));
        Assert.All(episodes.Zip(episodes.Skip(1)), pair => Assert.True(pair.First.ClosedAt <= pair.Second.OpenedAt));
        Assert.All(episodes, episode =>
        {
            Assert.True(episode.Opening.Count(reading => reading.Level == SignalLevel.Below) >= 2);
            Assert.True(episode.PeakSeverity >= episode.Opening.Sum(reading => reading.Shortfall));
            Assert.InRange(episode.PeakSeverity, 0, 4);
            Assert.True(!(episode.ClosedAt < episode.OpenedAt));
        });
    });

    private static List<Sight> Scan(DealCase deal, DateTimeOffset until)
    {
        var hours = (int)(until - deal.Facts[0].OccurredAt).TotalHours;
        var looks = Enumerable.Range(0, hours + 1).Select(hour => deal.Facts[0].OccurredAt.AddHours(hour))
            .Concat(deal.Facts.SelectMany(fact => new[] { fact.OccurredAt - Tick, fact.OccurredAt }))
            .Append(until)
            .Where(at => at >= deal.Facts[0].OccurredAt)
            .Distinct()
            .Order();
        var (seen, before, isOpen) = (new List<Sight>(), DateTimeOffset.MinValue, false);
        foreach (var at in looks)
        {
            var slow = new SlowReading(deal.History, deal.Options, at);
            var values = slow.All;
            var (below, belowRecovery, severity) = (0, 0, 0.0);
            foreach (var signal in Enum.GetValues<Signal>())
            {
                var (value, marks) = (values[(int)signal], deal.Options[signal]);
                below += value < marks.Threshold ? 1 : 0;
                belowRecovery += value < marks.Recovery ? 1 : 0;
                severity += value < marks.Threshold ? (marks.Threshold - value.Value) / marks.Threshold : 0;
            }

            if (isOpen && (!slow.IsJudged || belowRecovery < 2))
            {
                seen[^1] = seen[^1] with { Closed = at, End = slow.IsJudged ? EpisodeEnd.Recovered : Halt(deal.History.AsOf(at)!.Status) };
                isOpen = false;
            }
            else if (!isOpen && slow.IsJudged && below >= 2)
            {
                seen.Add(new Sight(before, at, null, null, 0));
                isOpen = true;
            }

            if (isOpen)
            {
                seen[^1] = seen[^1] with { Peak = Math.Max(seen[^1].Peak, severity) };
            }

            before = at;
        }

        return seen;
    }

    private static EpisodeEnd Halt(DealStatus status) => status switch
    {
        DealStatus.Won => EpisodeEnd.Won,
        DealStatus.Lost => EpisodeEnd.Lost,
        _ => EpisodeEnd.Paused,
    };

    private sealed record Sight(DateTimeOffset NotYet, DateTimeOffset Opened, DateTimeOffset? Closed, EpisodeEnd? End, double Peak);
}
