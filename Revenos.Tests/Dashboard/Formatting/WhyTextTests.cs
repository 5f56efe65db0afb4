using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class WhyTextTests
{
    [Fact]
    public void Sentence_Drifting_NamesSinceWhenSignalsAndCauses() =>
        Assert.Equal(
            "Drifting for 9 days: velocity and engagement are below their thresholds (milestone stagnation).",
            Why(new(DealState.Drifting, 0.58, 0.34, 0.62, null, 0.5, Viewers.Now.AddDays(-9.5), default), [CauseKind.MilestoneStagnation]));

    [Fact]
    public void Sentence_AllFourBelow_SaysSoInsteadOfNamingThem() =>
        Assert.Equal(
            "Drifting for 9 days: all four signals are below their thresholds.",
            Why(new(DealState.Drifting, 0.58, 0.34, 0.2, 0.1, 2, Viewers.Now.AddDays(-9.5), default), []));

    [Fact]
    public void Sentence_Watch_SaysWhenItWillDrift() =>
        Assert.Equal(
            "Watch: evidence is below its threshold; drifts in 12 days (Fri 4 Dec) if nothing happens.",
            Why(new(DealState.Watch, 1, 0.9, 0.4, null, 0.2, null, default), [], Viewers.Now.AddDays(12)));

    [Fact]
    public void Sentence_EpisodeHeldOpenByRecovery_SaysThatItIsRising() =>
        Assert.Equal(
            "Drifting since today: the signals are rising, but not yet far enough.",
            Why(new(DealState.Drifting, 0.8, 0.55, 1, null, 0, Viewers.Now.AddHours(-1), default), []));

    [Fact]
    public void Sentence_PauseThatEnded_AsksForADecision() =>
        Assert.Equal(
            "The pause ended yesterday (Sat 21 Nov); say whether the deal goes on.",
            Why(new(DealState.Paused, null, null, null, null, 0, null, default), [], pausedUntil: new DateOnly(2026, 11, 21)));

    private static string Why(Standing standing, CauseKind[] causes, DateTimeOffset? driftsAt = null, DateOnly? pausedUntil = null) =>
        WhyText.Sentence(standing, DriftOptions.Default, causes, driftsAt, pausedUntil, Viewers.Clock());
}
