using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Core.Recovery;

public sealed class RecoveryDueTests
{
    [Fact]
    public void Find_DriftThatStaysToTheEnd_EscalatesAtThatVeryInstant()
    {
        var story = Drifting();
        var until = Reanchor(story, 60);

        Assert.Null(Due(story, until.AddTicks(-1)));

        var late = Due(story, until.AddDays(9))!;
        var escalated = Assert.IsType<DealEscalated>(late.Content);
        Assert.Equal((EscalationTrigger.Persisted, until), (escalated.Trigger, late.At));
        Assert.Equal(RecoveryTerms.Default.ReviewBy(until), escalated.ReviewBy);
        Assert.Equal(late.Key, Due(story, until)!.Key);
    }

    [Fact]
    public void Find_DriftThatGoesAndComesBackWithin_EscalatesWhenItCameBack()
    {
        var story = Drifting();
        Reanchor(story, 60);
        story.Met(60.5).Attached(60.5, EvidenceKind.StakeholderFeedback, validUntil: 66);
        var again = DriftEngine.Episodes(story.Build(), DriftRules.Default, Day(80))[^1];
        Assert.InRange(again.OpenedAt, Day(61), Day(74));

        var move = Due(story, Day(90))!;

        Assert.Equal(EscalationTrigger.Returned, Assert.IsType<DealEscalated>(move.Content).Trigger);
        Assert.Equal(again.OpenedAt, move.At);
    }

    [Fact]
    public void Find_DriftThatStaysAway_EndsTheObservation()
    {
        var story = Drifting();
        var until = Reanchor(story, 60);
        for (var day = 60.5; day < 80; day += 3)
        {
            story.Met(day).Attached(day, EvidenceKind.StakeholderFeedback);
        }

        var move = Due(story, until)!;

        Assert.IsType<ObservationEnded>(move.Content);
        Assert.Equal(until, move.At);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-05-31T22:00:00Z")]
    [InlineData("UTC", "2026-06-01T00:00:00Z")]
    [InlineData("America/New_York", "2026-06-01T04:00:00Z")]
    public void Find_Pause_IsDueWhenItsDayBeginsWhereTheCompanyIs(string zone, string due)
    {
        var story = Opened().At(60, new DealPaused("Budget vote", new DateOnly(2026, 6, 1), ["Budget is voted"]));
        var terms = RecoveryTerms.Default with { Calendar = WorkingCalendar.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) } };
        var at = DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Null(RecoveryDue.Find(story.Build(), DriftRules.Default, terms, at.AddTicks(-1)));
        Assert.Equal(at, RecoveryDue.Find(story.Build(), DriftRules.Default, terms, at.AddDays(40))!.At);
    }

    [Fact]
    public void Find_WhatIsRecordedAlready_IsNotFoundAgain()
    {
        var story = Drifting();
        var until = Reanchor(story, 60);
        story.At((until - Opening).TotalDays, Due(story, until)!.Content);

        Assert.Null(Due(story, until.AddDays(30)));
    }

    private static DueMove? Due(HistoryBuilder story, DateTimeOffset now) => RecoveryDue.Find(story.Build(), DriftRules.Default, RecoveryTerms.Default, now);

    /// <summary>A deal that nobody touched for two months: all of its signals are below.</summary>
    private static HistoryBuilder Drifting() => Opened()
        .At(0, new StakeholderAdded("Ruth Bramwell", "COO", Authority.DecisionMaker))
        .Planned(1, Milestone("met", MilestoneType.Discovery, 1, 15), Milestone("proven", MilestoneType.Validation, 15, 45));

    private static DateTimeOffset Reanchor(HistoryBuilder story, double day)
    {
        var fact = RecoveryWords.Reanchoring(story.Build().AsOf(Day(day))!, Day(day));
        story.At(day, fact);
        return fact.ObservedUntil;
    }
}
