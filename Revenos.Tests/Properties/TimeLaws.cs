using System.Text.Json;
using Revenos.Core.Drift;
using Revenos.Core.Visibility;

namespace Revenos.Tests.Properties;

/// <summary>What time alone does to a deal, and that it is told ahead to the tick.</summary>
public sealed class TimeLaws
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Signals_WithoutNewFacts_NeverRiseNorBecomeUnknown() => DealCase.Holds(deal =>
    {
        var outlook = DriftEngine.Outlook(deal.History, deal.Rules, deal.Last)!;
        foreach (var signal in Enum.GetValues<Signal>())
        {
            double? before = null;
            foreach (var at in Enumerable.Range(0, 400).Select(step => outlook.From.AddHours(step * 7)))
            {
                var value = outlook[signal].ValueAt(at);
                Assert.True(before is null || value <= before + 1e-12, $"{signal} was {before} and is {value} at {at:O}");
                before = value;
            }
        }
    });

    /// <summary>Walks 45 days in steps of one minute over what a card shows, and compares with the instants that were solved for.</summary>
    [Fact]
    public void Forecast_AgainstAScanInOneMinuteSteps_Agrees() => DealCase.Holds(
        deal =>
        {
            var outlook = DriftEngine.Outlook(deal.History, deal.Rules, deal.Last)!;
            var (from, options) = (outlook.From, deal.Options);
            var forecast = DriftEngine.Judge(deal.History, deal.Rules, from)!.Forecast;
            if (forecast is null)
            {
                return;
            }

            var start = outlook.At(from, options);
            AssertWithinTheMinute(
                forecast.DriftsAt,
                start.State == DealState.Drifting ? null : FirstMinute(from, at => outlook.At(at, options).State == DealState.Drifting));
            foreach (var signal in Enum.GetValues<Signal>())
            {
                AssertWithinTheMinute(
                    forecast.Crossings.FirstOrDefault(crossing => crossing.Signal == signal)?.At,
                    start[signal] < options[signal].Threshold ? null : FirstMinute(from, at => outlook.At(at, options)[signal] < options[signal].Threshold));
            }

            void AssertWithinTheMinute(DateTimeOffset? solved, DateTimeOffset? scanned)
            {
                if (scanned is { } seen)
                {
                    Assert.True(solved > seen.AddMinutes(-1) && solved <= seen, $"solved {solved:O}, seen {seen:O}");
                }
                else
                {
                    Assert.False(solved <= from.AddDays(45), $"solved {solved:O}, never seen");
                }
            }
        },
        cases: 60);

    [Fact]
    public void FallsBelowAt_IsTheVeryTick() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants)
        {
            var outlook = DriftEngine.Outlook(deal.History, deal.Rules, at)!;
            foreach (var reading in DriftEngine.Judge(deal.History, deal.Rules, at)!.Readings)
            {
                if (reading.FallsBelowAt is { } falls)
                {
                    Assert.True(falls > at);
                    Assert.True(outlook[reading.Signal].ValueAt(falls) < reading.Threshold);
                    Assert.False(outlook[reading.Signal].ValueAt(falls - Tick) < reading.Threshold);
                }
                else if (reading.Level != SignalLevel.Below)
                {
                    Assert.False(outlook[reading.Signal].ValueAt(DateTimeOffset.MaxValue) < reading.Threshold);
                }
            }
        }
    });

    [Fact]
    public void Outlook_AtAnyInstant_AgreesWithJudge() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants)
        {
            var outlook = DriftEngine.Outlook(deal.History, deal.Rules, at)!;
            var (standing, judged) = (outlook.At(at, deal.Options), DriftEngine.Judge(deal.History, deal.Rules, at)!);

            Assert.Equal(judged.State, standing.State);
            Assert.Equal(judged.Severity, standing.Severity);
            Assert.Equal(judged.Readings.Sum(reading => reading.Shortfall), standing.Severity);
            Assert.Equal(judged.Layer, standing.Layer);
            Assert.Equal(judged.Episode?.OpenedAt, standing.DriftingSince);
            Assert.Equal(judged.State == DealState.Drifting, judged.Episode is not null);
            Assert.All(judged.Readings, reading => Assert.Equal(reading.Value, standing[reading.Signal]));
        }
    });

    [Fact]
    public void Outlook_KeptAsJson_SaysTheSame() => DealCase.Holds(deal =>
    {
        var outlook = DriftEngine.Outlook(deal.History, deal.Rules, deal.Last)!;
        var kept = JsonSerializer.Deserialize<Outlook>(JsonSerializer.Serialize(outlook))!;
        var options = JsonSerializer.Deserialize<DriftOptions>(JsonSerializer.Serialize(deal.Options))!;

        Assert.Equal(outlook.DriftsAt(deal.Options), kept.DriftsAt(options));
        Assert.All(deal.Instants, at => Assert.Equal(outlook.At(at, deal.Options), kept.At(at, options)));
    });

    [Fact]
    public void NextCrossing_UpToIt_NothingChangesInKind() => DealCase.Holds(deal =>
    {
        var outlook = DriftEngine.Outlook(deal.History, deal.Rules, deal.Last)!;
        var at = outlook.From;
        for (var steps = 0; steps < 20; steps++)
        {
            var (before, next) = (Kind(at), outlook.NextCrossing(deal.Options, at));
            var end = next ?? DateTimeOffset.MaxValue;
            Assert.True(end > at);
            Assert.All([0.1, 0.5, 0.999], part => Assert.Equal(before, Kind(at + ((end - at) * part))));
            Assert.Equal(before, Kind(end - Tick));
            if (next is null)
            {
                return;
            }

            Assert.NotEqual(before, Kind(end));
            at = end;
        }

        Assert.Fail("There are at most eight crossings.");

        (DealState, SignalLevel, SignalLevel, SignalLevel, SignalLevel, VisibilityLayer) Kind(DateTimeOffset at)
        {
            var standing = outlook.At(at, deal.Options);
            return (standing.State, Level(standing, Signal.MilestoneVelocity), Level(standing, Signal.EngagementDensity),
                Level(standing, Signal.EvidenceFreshness), Level(standing, Signal.CommitmentStrength), standing.Layer);
        }

        SignalLevel Level(Standing standing, Signal signal) => standing[signal] is not { } value ? SignalLevel.Unknown
            : value < deal.Options[signal].Threshold ? SignalLevel.Below
            : SignalLevel.AtOrAbove;
    });

    // Hour by hour and then minute by minute: without new facts signals never rise, so what holds once holds on.
    private static DateTimeOffset? FirstMinute(DateTimeOffset from, Func<DateTimeOffset, bool> holds)
    {
        for (var hour = 0; hour < 45 * 24; hour++)
        {
            if (holds(from.AddHours(hour + 1)))
            {
                return Enumerable.Range(1, 60).Select(minute => from.AddHours(hour).AddMinutes(minute)).First(holds);
            }
        }

        return null;
    }
}
