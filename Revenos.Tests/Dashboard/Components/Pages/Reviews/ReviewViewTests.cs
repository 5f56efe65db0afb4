using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Reviews;

public sealed class ReviewViewTests
{
    [Fact]
    public void Of_PlanMadeAnew_TellsItsSlipAgainstTheBaseline()
    {
        var view = ReviewStories.Escalated().Seen(60);

        Assert.Equal([0.0, 16.0], view.Anchors.Select(anchor => Math.Round(anchor.SlipDays)));
        var trial = view.Milestones.Single(row => row.Name == "trial");
        Assert.Equal((HistoryBuilder.Day(30), HistoryBuilder.Day(46)), (trial.Baseline, trial.Anchored));
        Assert.Equal((14.0, 30.0), (Math.Round(trial.LateDays), Math.Round(trial.BaselineSlip!.Value)));
    }

    [Fact]
    public void Of_DriftingDeal_TellsEpisodesPromisesAndWhatCouldBeSeenBefore()
    {
        var view = ReviewStories.Escalated().Seen(60);

        Assert.True(view.IsDrifting);
        var open = view.Episodes[^1];
        Assert.Null(open.ClosedAt);
        Assert.Equal(open.OpenedAt.AddTicks(-1), view.Visibility.BeforeAt);
        Assert.Equal((VisibilityLayer.Indicated, VisibilityLayer.Opaque, VisibilityLayer.Indicated),
            (view.Visibility.Before.Layer, view.Visibility.Now.Layer, view.Visibility.Back!.Layer));
        Assert.Equal(63_000m, view.Visibility.Before.Weighted.Amount);
        var promise = Assert.Single(view.Promises);
        Assert.Equal((false, 20.0), (promise.IsKept, Math.Round(promise.LateDays)));
    }

    [Fact]
    public void MayDecide_OnlyLeadershipAndOnlyWhileItWaits()
    {
        var story = ReviewStories.Escalated();
        var escalation = story.Last;

        Assert.True(story.Seen(61).MayDecide);
        Assert.False(story.Seen(61, ReviewStories.Owner).MayDecide);
        story.At(61, new EscalationDecided(escalation, ReviewDecision.ReanchorAgain, "Once more.", null, HistoryBuilder.Day(75)));
        Assert.False(story.Seen(62).MayDecide);
    }

    [Fact]
    public void Revocable_WhatCameWithTheDecision_UntilSomethingFollows()
    {
        var story = ReviewStories.Escalated();
        var escalation = story.Last;
        story.At(61, new EscalationDecided(escalation, ReviewDecision.Pause, "Let it rest.", null, null));
        var decision = story.Last;
        story.At(61, new DealPaused("Let it rest.", DateOnly.FromDateTime(HistoryBuilder.Day(90).UtcDateTime), ["Budget"]));
        var pause = story.Last;
        story.At(62, new EscalationCommented(escalation, "Thank you."));

        Assert.Equal([decision, pause], story.Seen(63).Revocable);
        Assert.Empty(story.Seen(63, ReviewStories.Owner).Revocable);
        story.At(64, new PauseCriterionMet(pause, 0, null, "They said so."));
        Assert.Empty(story.Seen(65).Revocable);
    }

    [Fact]
    public void Ordered_AnyInput_IsByWeightThenByReviewDate()
    {
        ReviewItem Item(int number, double weight, double reviewBy) => new(
            HistoryBuilder.IdOf(number), HistoryBuilder.Deal, "A", "B", new(1, "EUR"), "M", weight, DealState.Drifting, "", EscalationTrigger.ByHand, "",
            HistoryBuilder.Day(0), HistoryBuilder.Day(reviewBy), null);
        ReviewItem[] items = [Item(1, 5, 9), Item(2, 7, 9), Item(3, 5, 8), Item(4, 5, 8)];

        var order = ReviewItem.Ordered(items).Select(item => item.Escalation);

        Assert.Equal([HistoryBuilder.IdOf(2), HistoryBuilder.IdOf(3), HistoryBuilder.IdOf(4), HistoryBuilder.IdOf(1)], order);
        Assert.Equal(order, ReviewItem.Ordered(items.Reverse()).Select(item => item.Escalation));
    }

    [Fact]
    public void Due_BeforeAndAfterTheReviewDate_SaysItInWords()
    {
        Assert.Equal("decide by Tue 24 Nov (in 2 days)", ReviewText.Due(new(2026, 11, 24, 23, 0, 0, TimeSpan.Zero), Viewers.Clock()));
        Assert.Equal("2 days past its review date (Fri 20 Nov)", ReviewText.Due(new(2026, 11, 20, 23, 0, 0, TimeSpan.Zero), Viewers.Clock()));
    }
}
