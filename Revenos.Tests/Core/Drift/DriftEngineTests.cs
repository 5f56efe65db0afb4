using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Visibility;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift;

public sealed class DriftEngineTests
{
    [Fact]
    public void Judge_BeforeTheDealOpened_HasNothingToSay()
    {
        var history = HistoryBuilder.Opened().Build();

        Assert.Null(DriftEngine.Judge(history, DriftRules.Default, HistoryBuilder.Opening.AddTicks(-1)));
        Assert.Null(DriftEngine.Outlook(DealHistory.Of([]), DriftRules.Default, HistoryBuilder.Opening));
        Assert.Empty(DriftEngine.Episodes(history, DriftRules.Default, DateTimeOffset.MinValue));
        Assert.Empty(DriftEngine.Course(history, DriftRules.Default, DateTimeOffset.MinValue, [HistoryBuilder.Opening]));
    }

    [Theory]
    [InlineData(DealState.Paused, VisibilityLayer.Opaque)]
    [InlineData(DealState.Won, VisibilityLayer.Committed)]
    [InlineData(DealState.Lost, VisibilityLayer.Opaque)]
    public void Judge_DealThatIsNotJudged_SaysOnlyThat(DealState state, VisibilityLayer layer)
    {
        Fact end = state switch
        {
            DealState.Won => new DealWon(""),
            DealState.Lost => new DealLost(LossReason.NoDecision, ""),
            _ => new DealPaused("", new DateOnly(2026, 9, 1), []),
        };
        var history = HistoryBuilder.Opened().At(100, end).Build();

        var judged = DriftEngine.Judge(history, DriftRules.Default, HistoryBuilder.Day(300))!;

        Assert.Equal((state, layer, 0.0), (judged.State, judged.Layer, judged.Severity));
        Assert.Empty(judged.Readings);
        Assert.Empty(judged.Holds);
        Assert.Null(judged.Forecast);
        Assert.Null(judged.Episode);
        Assert.Null(DriftEngine.Outlook(history, DriftRules.Default, HistoryBuilder.Day(300))!.NextCrossing(DriftOptions.Default, HistoryBuilder.Day(100)));
        Assert.NotNull(Assert.Single(DriftEngine.Episodes(history, DriftRules.Default, HistoryBuilder.Day(300))).ClosedAt);
    }

    [Fact]
    public void Judge_AnyVersion_NamesTheOptionsItWasMadeWith() =>
        Assert.Equal(42, DriftEngine.Judge(HistoryBuilder.Opened().Build(), new DriftRules(42, DriftOptions.Default), HistoryBuilder.Day(1))!.OptionsVersion);

    [Fact]
    public void Episodes_OpeningInASilence_IsTheInstantTheSecondSignalFell()
    {
        var episode = Assert.Single(DriftEngine.Episodes(Silent().Build(), DriftRules.Default, HistoryBuilder.Day(90)));

        // Density is below from day 7 on; freshness is once the deal is older than 14 days.
        Assert.Equal(HistoryBuilder.Day(14).AddTicks(1), episode.OpenedAt);
        Assert.Equal([Signal.EngagementDensity, Signal.EvidenceFreshness], episode.Opening.Where(reading => reading.Level == SignalLevel.Below).Select(reading => reading.Signal));
        Assert.Equal([CauseKind.StakeholderDisengagement], episode.Causes.Select(cause => cause.Kind));
        Assert.Equal((1, 2.0), (episode.Number, episode.PeakSeverity));
    }

    [Fact]
    public void Episodes_ProofAtLast_ClosesItByThatFact()
    {
        var story = Silent().Attached(40, EvidenceKind.ProofOfConcept);

        var episode = Assert.Single(DriftEngine.Episodes(story.Build(), DriftRules.Default, HistoryBuilder.Day(41)));

        Assert.Equal((HistoryBuilder.Day(40), story.Last, EpisodeEnd.Recovered), (episode.ClosedAt, episode.ClosedBy, episode.End));
    }

    [Fact]
    public void Causes_SeniorPeopleGoneQuiet_NameTheContactsThatSaySo()
    {
        var story = HistoryBuilder.Opened().Met(20, Authority.Champion);
        var champion = story.Last;
        story.Met(22);
        var decider = story.Last;
        story.Engaged(45, EngagementKind.Message, Authority.User);

        var cause = Assert.Single(
            DriftEngine.Judge(story.Build(), DriftRules.Default, HistoryBuilder.Day(50))!.Causes, cause => cause.Kind == CauseKind.StakeholderDisengagement);

        Assert.Equal([champion, decider], cause.Facts);
        Assert.Equal(28, cause.Days);
    }

    [Fact]
    public void Causes_UnansweredContextChange_IsToldUntilItIsAnswered()
    {
        var story = HistoryBuilder.Opened().At(3, new ContextChanged(ContextChangeKind.Budget, ""));
        var change = story.Last;

        Assert.Equal([change], Assert.Single(Judge(story, 5).Causes).Facts);
        Assert.Empty(Judge(story.At(6, new ContextAnswered(change, "")), 7).Causes);

        static Judgement Judge(HistoryBuilder story, double day) => DriftEngine.Judge(story.Build(), DriftRules.Default, HistoryBuilder.Day(day))!;
    }

    [Fact]
    public void OutlookAt_BeforeItsLastFact_AnswersAsOfThatFact()
    {
        var outlook = DriftEngine.Outlook(Silent().Build(), DriftRules.Default, HistoryBuilder.Day(30))!;

        Assert.Equal(outlook.At(outlook.From, DriftOptions.Default), outlook.At(DateTimeOffset.MinValue, DriftOptions.Default));
    }

    private static HistoryBuilder Silent() => HistoryBuilder.Opened();
}
