using Revenos.Core.Drift;

namespace Revenos.Tests.Properties;

/// <summary>What the four values are.</summary>
public sealed class ReadingLaws
{
    [Fact]
    public void Readings_AnyHistory_SayWhatTheFormulasSay() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants)
        {
            var slow = new SlowReading(deal.History, deal.Options, at);
            var judged = DriftEngine.Judge(deal.History, deal.Rules, at)!;
            if (!slow.IsJudged)
            {
                Assert.Empty(judged.Readings);
                continue;
            }

            Assert.All(judged.Readings.Zip(slow.All), pair => AssertSame(pair.Second, pair.First.Value, $"{pair.First.Signal} at {at:O}"));
        }
    });

    [Fact]
    public void Contributions_AnyHistory_MakeTheValue() => DealCase.Holds(deal =>
    {
        foreach (var judged in deal.Instants.Select(at => DriftEngine.Judge(deal.History, deal.Rules, at)!).Where(judged => !judged.Readings.IsEmpty))
        {
            if (judged[Signal.EngagementDensity] is { Value: { } density } talks)
            {
                Assert.Equal(density, Math.Min(deal.Options.Density.Maximum, talks.Contributions.Sum(part => part.Amount)), 1e-9);
            }

            if (judged[Signal.EvidenceFreshness] is { Value: { } freshness } proof)
            {
                Assert.Equal(freshness, proof.Contributions.Select(part => part.Amount).FirstOrDefault());
            }

            if (judged[Signal.CommitmentStrength] is { Value: { } strength } promises)
            {
                Assert.Equal(strength, Math.Min(deal.Options.Strength.Maximum, promises.Contributions.Sum(part => part.Amount)), 1e-9);
            }

            // The record of the completed milestones lies between the best and the worst of them, so the value never lies under the worst part.
            if (judged[Signal.MilestoneVelocity] is { Value: { } velocity, Contributions: { IsEmpty: false } steps })
            {
                Assert.True(velocity >= Math.Min(steps[0].Amount, deal.Options.Velocity.Maximum) - 1e-9);
            }
        }
    });

    [Fact]
    public void Readings_ThousandsOfFacts_SayWhatTheFormulasSay() => DealCase.Holds(
        deal =>
        {
            var at = deal.Last.AddDays(1);
            var slow = new SlowReading(deal.History, deal.Options, at);
            var outlook = DriftEngine.Outlook(deal.History, deal.Rules, at)!;
            if (slow.IsJudged)
            {
                Assert.All(Enum.GetValues<Signal>().Zip(slow.All), pair => AssertSame(pair.Second, outlook[pair.First].ValueAt(at), $"{pair.First}"));
            }
        },
        cases: 4,
        moves: 3000);

    private static void AssertSame(double? expected, double? actual, string what)
    {
        Assert.True(expected is null == actual is null, $"{what}: expected {expected}, got {actual} (nothing means unknown)");
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) < 1e-9, $"{what}: expected {expected}, got {actual}");
    }
}
