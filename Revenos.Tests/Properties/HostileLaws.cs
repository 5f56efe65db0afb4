using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>Facts no rule would let in: windows that end before they begin, dates at the ends of time, importance that is no number, numbers that name no case excepted.</summary>
public sealed class HostileLaws
{
    private static readonly DateTimeOffset[] Instants =
    [
        DateTimeOffset.MinValue,
        DateTimeOffset.MinValue.AddTicks(1),
        HistoryBuilder.Opening,
        HistoryBuilder.Opening.AddTicks(1),
        HistoryBuilder.Day(20).ToOffset(TimeSpan.FromHours(5)),
        DateTimeOffset.MaxValue.AddTicks(-1),
        DateTimeOffset.MaxValue,
    ];

    private static readonly double[] Importances = [double.NaN, double.NegativeInfinity, -1, 0, double.Epsilon, 1, double.MaxValue, double.PositiveInfinity];

    [Fact]
    public void Readings_HostileFacts_AreFiniteAndInRange() => Check.One(Generated.Cases(500), Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        picks =>
        {
            var facts = HistoryBuilder.Opened().Build().Facts.Concat(picks.Select((pick, i) =>
                HistoryBuilder.Recorded(i + 2, Instants[pick % Instants.Length], Hostile(pick / Instants.Length)))).ToList();
            var history = DealHistory.Of(facts);
            foreach (var at in Instants.Append(HistoryBuilder.Day(1)).Where(at => at >= HistoryBuilder.Opening))
            {
                var judged = DriftEngine.Judge(history, DriftRules.Default, at)!;
                Assert.All(judged.Readings, reading => Assert.True(reading.Value is null || (reading.Value >= 0 && reading.Value <= Highest(reading.Signal)), $"{reading}"));
                Assert.All(judged.Readings.SelectMany(reading => reading.Contributions), part => Assert.True(double.IsFinite(part.Amount)));
                Assert.InRange(judged.Severity, 0, 4);
                Assert.InRange(judged.Episode?.PeakSeverity ?? 0, 0, 4);
                Assert.All(judged.Causes, cause => Assert.True(double.IsFinite(cause.Days ?? 0)));
                var outlook = DriftEngine.Outlook(history, DriftRules.Default, at)!;
                Assert.All(Enum.GetValues<Signal>(), signal => Assert.True(outlook[signal].ValueAt(DateTimeOffset.MaxValue) is null or >= 0));
            }
        }));

    [Fact]
    public void Readings_HugeCounts_StayInRange()
    {
        var story = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("m", MilestoneType.Validation, 0, 1));
        for (var i = 0; i < 3000; i++)
        {
            story.Met(1).Promised(1, CommitmentLevel.Executed, importance: 3).Attached(1, EvidenceKind.Other);
        }

        var judged = DriftEngine.Judge(story.Build(), DriftRules.Default, HistoryBuilder.Day(8))!;

        Assert.Equal(1.5, judged[Signal.EngagementDensity]!.Value);
        Assert.Equal(1.25, judged[Signal.CommitmentStrength]!.Value);
        Assert.InRange(judged[Signal.EvidenceFreshness]!.Value!.Value, 0.5, 1);
    }

    private static double Highest(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity or Signal.CommitmentStrength => 1.25,
        Signal.EngagementDensity => 1.5,
        _ => 1,
    };

    private static Fact Hostile(int pick)
    {
        var (one, other) = (Instants[pick / 8 % Instants.Length], Instants[pick / 64 % Instants.Length]);
        return (pick % 8) switch
        {
            0 => new PlanAnchored(
                [new Milestone(new MilestoneId("m"), "", (MilestoneType)(pick % 4), null, new Window(one, other), "", "", EvidenceRequirement.None)], ""),
            1 => new MilestoneRedated(new MilestoneId("m"), new Window(one, other), ""),
            2 => new MilestoneCompleted(new MilestoneId("m"), ""),
            3 => new CommitmentMade("", CommitmentSide.Ours, "", (CommitmentLevel)(pick / 8 % 4), one, Importances[pick / 64 % Importances.Length]),
            4 => new EvidenceAttached(EvidenceKind.Other, "", null, EvidencePlace.Elsewhere, one),
            5 => new EngagementLogged(EngagementKind.Meeting, EngagementDirection.Inbound, [default], null, ""),
            6 => new DealPaused("", DateOnly.MinValue, []),
            _ => new DealReengaged("", []),
        };
    }
}
