using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Core.Courses;

public sealed class DealCourseTests
{
    private static readonly MilestoneId Pilot = new("pilot");

    [Fact]
    public void At_BeforeItOpened_IsNothing()
    {
        var course = Course(Opened());
        Assert.Null(course.At(Opening.AddTicks(-1)));
        Assert.Equal(DealState.OnTrack, course.At(Opening)!.Value.State);
        Assert.Empty(Course(DealHistory.Of([])).Spans);
    }

    [Fact]
    public void Spans_OfASilentDeal_TellAheadWhenItDrifts()
    {
        var story = Opened().At(1, new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], null, ""));
        var drifts = DriftEngine.Judge(story.Build(), DriftRules.Default, Day(1))!.Forecast!.DriftsAt!.Value;
        var course = Course(story);

        Assert.NotEqual(DealState.Drifting, course.At(drifts.AddTicks(-1))!.Value.State);
        Assert.Equal((DealState.Drifting, drifts), (course.At(drifts)!.Value.State, course.At(drifts)!.Value.DriftingSince));
        Assert.Equal(drifts, course.At(Day(900))!.Value.DriftingSince);
    }

    [Fact]
    public void Spans_PausedAndReengaged_RestBetweenTheTwo()
    {
        var course = Course(Opened()
            .At(40, new DealPaused("Budget freeze", new DateOnly(2026, 6, 1), []))
            .At(70, new DealReengaged("Budget is back", [])));

        Assert.Equal(DealState.Drifting, course.At(Day(39))!.Value.State);
        Assert.Equal((DealState.Paused, VisibilityLayer.Opaque), (course.At(Day(40))!.Value.State, course.At(Day(69))!.Value.Layer));
        Assert.NotEqual(DealState.Paused, course.At(Day(70))!.Value.State);
        Assert.Equal([(CourseEventKind.Paused, Day(40)), (CourseEventKind.Reengaged, Day(70))], course.Events.Select(happened => (happened.Kind, happened.At)));
    }

    [Fact]
    public void Spans_ClosingCorrectedAway_GoOnAsIfItNeverClosed()
    {
        var won = Opened().At(50, new DealWon(""));
        var closing = won.Last;
        Assert.Equal(DealState.Won, Course(won).At(Day(200))!.Value.State);
        Assert.Equal([CourseEventKind.Won], Course(won).Events.Select(happened => happened.Kind));

        var reopened = Course(won.At(60, new FactCorrected(closing, null, "It was another deal")));
        Assert.Equal(DealState.Drifting, reopened.At(Day(50))!.Value.State);
        Assert.Equal(DealState.Drifting, reopened.At(Day(200))!.Value.State);
        Assert.Empty(reopened.Events);
    }

    [Fact]
    public void Events_OfAMilestone_TellHowFarItLiesBehindItsBaseline()
    {
        var course = Course(Opened()
            .Planned(0, Milestone("pilot", MilestoneType.Validation, 0, 20))
            .At(10, new MilestoneRedated(Pilot, Between(5, 30), "The site is not ready"))
            .At(33, new MilestoneCompleted(Pilot, ""))
            .At(35, new MilestoneReopened(Pilot, "It was the wrong line"))
            .Planned(36, Milestone("pilot", MilestoneType.Validation, 36, 50)));

        Assert.Equal(
            [
                new(Day(10), CourseEventKind.MilestoneMoved, Pilot, 10),
                new(Day(30), CourseEventKind.MilestoneDue, Pilot, 10),
                new(Day(33), CourseEventKind.MilestoneCompleted, Pilot, 13),
                new(Day(35), CourseEventKind.MilestoneReopened, Pilot),
                new(Day(36), CourseEventKind.Replanned),
                new(Day(36), CourseEventKind.MilestoneMoved, Pilot, 30),
                new(Day(50), CourseEventKind.MilestoneDue, Pilot, 30),
            ],
            course.Events);
        Assert.Equal([CourseEventKind.MilestoneDue, CourseEventKind.MilestoneCompleted], course.EventsIn(Day(10), Day(33)).Select(happened => happened.Kind));
    }

    [Fact]
    public void Events_MilestoneWhileTheDealRests_FallsDueThatMuchLater()
    {
        var course = Course(Opened()
            .Planned(0, Milestone("pilot", MilestoneType.Validation, 0, 20))
            .At(15, new DealPaused("Budget freeze", new DateOnly(2026, 6, 1), []))
            .At(45, new DealReengaged("", [])));

        Assert.Equal(Day(50), Assert.Single(course.Events, happened => happened.Kind == CourseEventKind.MilestoneDue).At);
    }

    [Fact]
    public void Events_OfTheWayBack_AreEachToldOnce()
    {
        var story = Opened()
            .Planned(0, Milestone("pilot", MilestoneType.Validation, 0, 20))
            .At(30, new DealReanchored([], [], [Milestone("pilot", MilestoneType.Validation, 30, 50)], new Trajectory("", "", "", new DateOnly(2026, 4, 2)), Day(44)))
            .At(44, new DealEscalated(EscalationTrigger.ByHand, "", Day(51)));
        var escalation = story.Last;
        story = story.At(50, new EscalationDecided(escalation, ReviewDecision.Pause, "", null, null)).At(50, new DealPaused("", new DateOnly(2026, 5, 1), []));
        var pause = story.Last;
        var course = Course(story
            .At(60, new PauseFellDue(pause))
            .At(62, new PauseExtended(new DateOnly(2026, 6, 1), "", null))
            .At(90, new DealReengaged("", [])));

        Assert.Equal(
            [
                (30, CourseEventKind.Reanchored),
                (30, CourseEventKind.MilestoneMoved),
                (44, CourseEventKind.Escalated),
                (50, CourseEventKind.Paused),
                (50, CourseEventKind.Decided),
                (60, CourseEventKind.PauseFellDue),
                (62, CourseEventKind.PauseExtended),
                (90, CourseEventKind.Reengaged),
            ],
            course.Events.Where(happened => happened.Kind != CourseEventKind.MilestoneDue).Select(happened => ((int)(happened.At - Opening).TotalDays, happened.Kind)));
    }

    [Fact]
    public void Between_APeriod_BeginsWithTheSpanItBeginsIn()
    {
        var course = Course(Opened().At(10, new StageEntered(new StageId("validation"), null)).At(20, new DealWon("")));
        Assert.Equal(["discovery", "validation"], course.Between(Day(1), Day(10)).Select(span => span.Stage.Value).Distinct());
        Assert.Equal([DealState.Won], course.Between(Day(25), Day(30)).Select(span => span.State));
        Assert.Empty(course.Between(Day(-9), Day(-1)));
    }

    [Fact]
    public void IsOver_WonDeal_FromTheTickAfterOn()
    {
        var course = Course(Opened().At(20, new DealWon("")));
        Assert.False(course.IsOver(Day(19)));
        Assert.False(course.IsOver(Day(20)));
        Assert.True(course.IsOver(Day(20).AddTicks(1)));
    }

    [Fact]
    public void IsOver_DealThatGoesOn_Never()
    {
        Assert.False(Course(Opened()).IsOver(DateTimeOffset.MaxValue));
        Assert.False(DealCourse.None.IsOver(DateTimeOffset.MaxValue));
    }

    private static DealCourse Course(HistoryBuilder story) => Course(story.Build());

    private static DealCourse Course(DealHistory history) => DealCourse.Of(history, DriftRules.Default);
}
