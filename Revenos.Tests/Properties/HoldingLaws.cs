using Revenos.Core.Drift;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>What is said to hold a deal does hold it, once somebody does it.</summary>
public sealed class HoldingLaws
{
    /// <summary>The step comes after all else. At the very tick of another fact the order of facts decides, and may put it before.</summary>
    [Fact]
    public void Holds_StepTaken_DoesWhatWasSaid() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants.Where(at => deal.Facts.All(fact => fact.OccurredAt != at)))
        {
            var before = DriftEngine.Judge(deal.History, deal.Rules, at)!;
            foreach (var hold in before.Holds)
            {
                Assert.Equal(before[hold.Signal]!.Value, hold.Before);
                if (hold.Step is null)
                {
                    Assert.Null(hold.After);
                    continue;
                }

                var taken = deal.History.With(Enumerable.Range(1, hold.Times).Select(time => HistoryBuilder.Recorded(deal.Facts.Count + time, at, hold.Step)));
                var after = DriftEngine.Judge(taken, deal.Rules, at)!;

                Assert.True(after[hold.Signal]!.Value >= deal.Options[hold.Signal].Recovery);
                Assert.Equal(hold.After!.Value, after[hold.Signal]!.Value!.Value, 1e-12);
                Assert.Equal(hold.DriftsAt, after.State == DealState.Drifting ? at : after.Forecast!.DriftsAt);
                Assert.False(after[hold.Signal]!.FallsBelowAt <= before[hold.Signal]!.FallsBelowAt);
            }
        }
    });

    [Fact]
    public void Holds_Signals_AreThoseBelowAndTheNextToFall() => DealCase.Holds(deal =>
    {
        foreach (var judged in deal.Instants.Select(at => DriftEngine.Judge(deal.History, deal.Rules, at)!))
        {
            var below = judged.Readings.Where(reading => reading.Level == SignalLevel.Below).Select(reading => reading.Signal);
            var next = judged.Forecast?.Crossings.Take(1).Select(crossing => crossing.Signal) ?? [];

            Assert.Equal(below.Concat(next).Distinct().Order(), judged.Holds.Select(hold => hold.Signal));
        }
    });
}
