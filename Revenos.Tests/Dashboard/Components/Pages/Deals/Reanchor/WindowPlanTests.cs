using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

public sealed class WindowPlanTests
{
    private static readonly MilestoneId First = new("first");
    private static readonly MilestoneId Second = new("second");
    private static readonly MilestoneId Third = new("third");

    // Monday 23 November 2026; Friday 25 December is a holiday.
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Default with { Holidays = [new DateOnly(2026, 12, 25)] };

    private static WindowPlan Plan => WindowPlan.Propose([new(First, "First", 10, 0), new(Second, "Second", 14, 7), new(Third, "Third", 5, 10)], Today, Calendar);

    [Fact]
    public void Propose_Sources_KeepLengthAndDistanceAndStayOffDaysOff() => Assert.Equal(
        [
            // Ten days from a Monday end on a Wednesday.
            new WindowDays(First, "First", Today, new(2026, 12, 2)),
            // A week after the first; fourteen days end on a Sunday, so on the Monday after.
            new WindowDays(Second, "Second", new(2026, 11, 30), new(2026, 12, 14)),
            new WindowDays(Third, "Third", new(2026, 12, 10), new(2026, 12, 14)),
        ],
        Plan.Windows);

    [Fact]
    public void Propose_OnADayOff_BeginsOnTheNextWorkingDay()
    {
        var plan = WindowPlan.Propose([new(First, "First", 1, 0)], new DateOnly(2026, 12, 25), Calendar);

        Assert.Equal((new DateOnly(2026, 12, 28), new DateOnly(2026, 12, 28)), (plan.Windows[0].Start, plan.Windows[0].Due));
    }

    [Fact]
    public void Moved_IntoTheNext_PushesItWithItsLength()
    {
        var moved = Plan.Moved(First, WindowPart.Whole, 14, Today, Calendar);

        Assert.Equal(new DateOnly(2026, 12, 7), moved.Windows[0].Start);
        Assert.Equal(new DateOnly(2026, 12, 16), moved.Windows[0].Due);
        Assert.Equal(new DateOnly(2026, 12, 7), moved.Windows[1].Start);
        Assert.Equal(WorkingDays(Plan.Windows[1]), WorkingDays(moved.Windows[1]));
        Assert.True(moved.Windows[2].Due >= moved.Windows[1].Due);
    }

    [Fact]
    public void Moved_BeforeTheOneItFollows_StopsThere()
    {
        var moved = Plan.Moved(Second, WindowPart.Whole, -60, Today, Calendar);

        Assert.Equal(Plan.Windows[0], moved.Windows[0]);
        Assert.Equal(Today, moved.Windows[1].Start);
        Assert.Equal(WorkingDays(Plan.Windows[1]), WorkingDays(moved.Windows[1]));
    }

    [Fact]
    public void Moved_BackFromAMonday_GoesToTheFridayBefore() =>
        Assert.Equal(new DateOnly(2026, 11, 27), Plan.Moved(Second, WindowPart.Whole, -1, Today, Calendar).Windows[1].Start);

    [Fact]
    public void Moved_DueBeforeToday_EndsToday()
    {
        var moved = Plan.Moved(First, WindowPart.Due, -30, Today, Calendar);

        Assert.Equal((Today, Today), (moved.Windows[0].Start, moved.Windows[0].Due));
    }

    [Theory]
    [InlineData("first", "2026-11-23", "2026-11-20", "window-backwards")]
    [InlineData("first", "2026-11-02", "2026-11-20", "window-past")]
    [InlineData("second", "2026-11-20", "2026-12-14", "order-broken")]
    [InlineData("second", "2026-11-30", "2026-12-15", "order-broken")]
    public void Typed_AgainstARule_IsRefusedByName(string milestone, string start, string due, string rule)
    {
        var outcome = Plan.Typed(new MilestoneId(milestone), Day(start), Day(due), Today);

        Assert.Equal(rule, outcome.Refusal?.Rule);
    }

    [Fact]
    public void Typed_WithinTheOrder_IsTaken() =>
        Assert.Equal(new DateOnly(2026, 12, 9), Plan.Typed(Second, Day("2026-11-27"), Day("2026-12-09"), Today).Value!.Windows[1].Due);

    [Fact]
    public void Moved_Anyhow_NeverBreaksTheOrderNorEndsInThePastNorFallsOnADayOff()
    {
        var moves = (from milestone in Gen.Elements(First, Second, Third)
                     from part in Gen.Elements(WindowPart.Whole, WindowPart.Start, WindowPart.Due)
                     from days in Gen.Choose(-90, 90)
                     select (Milestone: milestone, Part: part, Days: days)).ListOf();

        Check.One(Generated.Cases(200), Prop.ForAll(moves.ToArbitrary(), all =>
        {
            var plan = Plan;
            foreach (var move in all)
            {
                plan = plan.Moved(move.Milestone, move.Part, move.Days, Today, Calendar);
            }

            Assert.All(plan.Windows, window => Assert.Null(plan.Fault(window.Milestone, Today)));
            Assert.All(plan.Windows, window => Assert.True(Calendar.IsWorkingDay(window.Start) && Calendar.IsWorkingDay(window.Due)));
        }));
    }

    private static int WorkingDays(WindowDays window) => Calendar.WorkingDaysBetween(window.Start, window.Due);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
