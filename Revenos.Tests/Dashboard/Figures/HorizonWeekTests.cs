using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class HorizonWeekTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);
    private static readonly CourseTerms Terms = new(new StageId("discovery"), new TeamId("north"), new PersonId("ida"), new Money(100_000, "EUR"), null);

    [Fact]
    public void Of_MilestonesOfTheWeek_CountsEachOnceAndWhetherItIsReached()
    {
        var (early, late, open, next) = (new MilestoneId("early"), new MilestoneId("late"), new MilestoneId("open"), new MilestoneId("next"));
        var deal = Deal(
            1,
            [(-30, DealState.OnTrack)],
            new(Day(-1), CourseEventKind.MilestoneCompleted, early),
            new(Day(0), CourseEventKind.MilestoneDue, early),
            new(Day(1), CourseEventKind.MilestoneDue, late),
            new(Day(1), CourseEventKind.MilestoneDue, open),
            new(Day(2), CourseEventKind.MilestoneDue, late),
            new(Day(3), CourseEventKind.MilestoneCompleted, late),
            new(Day(4), CourseEventKind.MilestoneCompleted, open),
            new(Day(5), CourseEventKind.MilestoneReopened, open),
            new(Day(9), CourseEventKind.MilestoneDue, next));

        var week = HorizonWeek.Of([deal], Monday, Viewers.Now);

        Assert.Equal((3, 2), (week.Due, week.Reached));
    }

    [Fact]
    public void Of_StatesOfTheWeek_TellsHeldFromBegan()
    {
        var week = HorizonWeek.Of(
            [
                Deal(1, [(-30, DealState.Watch), (2, DealState.OnTrack)]),
                Deal(2, [(-30, DealState.Drifting), (1, DealState.OnTrack)]),
                Deal(3, [(-30, DealState.Watch), (-1, DealState.OnTrack)]),
                Deal(4, [(-30, DealState.OnTrack), (1, DealState.Drifting)]),
                Deal(5, [(-30, DealState.Drifting)]),
                Deal(6, [(-30, DealState.Watch), (1, DealState.Won)]),
                Deal(7, [(-30, DealState.OnTrack), (1, DealState.Watch)]),
                Deal(8, [(-30, DealState.OnTrack), (30, DealState.Drifting)]),
            ],
            Monday,
            Viewers.Now);

        Assert.Equal(["Account 1", "Account 2"], week.Held.Select(deal => deal.Account));
        Assert.Equal(["Account 4"], week.Began.Select(deal => deal.Account));
    }

    private static DateTimeOffset Day(int day) => Monday.AddDays(day);

    private static ChronicleDeal Deal(int number, (int Day, DealState State)[] states, params CourseEvent[] events) => new(
        PortfolioDeals.Id(number),
        1,
        $"Deal {number}",
        $"Account {number}",
        Terms.Owner,
        "Ida Berg",
        Terms.Team,
        [],
        PortfolioDeals.Pipeline,
        new DealCourse(
            states.Select(state => new CourseSpan(
                Day(state.Day), Terms, MilestoneType.Discovery, state.State, VisibilityLayer.Opaque, SignalSet.None, SignalSet.None, CauseSet.None, state.State == DealState.Drifting ? Day(state.Day) : null)),
            events,
            []),
        null,
        DriftRules.Default);
}
