using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Tests.Core.Recovery;

public sealed class WindowProposalTests
{
    private static readonly WorkingCalendar Weekdays = WorkingCalendar.Default;

    [Fact]
    public void Of_OpenMilestones_KeepTheirLengthsAndDistancesInWorkingDays()
    {
        // Monday to Friday, and Thursday to the Wednesday after: five working days each, three apart.
        var plan = Plan(("2026-03-02", "2026-03-06"), ("2026-03-05", "2026-03-11"));

        var proposed = WindowProposal.Of(plan, At("2026-06-10T15:00Z"), Weekdays);

        Assert.Equal([("2026-06-10", "2026-06-16"), ("2026-06-15", "2026-06-19")], Days(proposed));
        Assert.Equal([5, 5], proposed.Select(milestone => WindowProposal.LengthOf(milestone.Window, Weekdays)));
    }

    [Fact]
    public void Of_FromAWeekend_BeginsOnMonday() =>
        Assert.Equal([("2026-06-15", "2026-06-16")], Days(WindowProposal.Of(Plan(("2026-03-02", "2026-03-03")), At("2026-06-13T09:00Z"), Weekdays)));

    [Fact]
    public void Of_OverHolidays_PassesThemOver()
    {
        var calendar = Weekdays with { Holidays = [Day("2026-12-24"), Day("2026-12-25"), Day("2027-01-01")] };

        var proposed = WindowProposal.Of(Plan(("2026-03-02", "2026-03-06"), ("2026-03-09", "2026-03-13")), At("2026-12-22T09:00Z"), calendar);

        Assert.Equal([("2026-12-22", "2026-12-30"), ("2026-12-31", "2027-01-07")], Days(proposed));
    }

    [Theory]
    // The clocks of Vienna go forward on 29 March 2026 and back on 25 October 2026: a day of 23 hours, and one of 25.
    [InlineData("2026-03-26T22:30Z", "2026-03-26", "2026-03-30")]
    [InlineData("2026-03-26T23:30Z", "2026-03-27", "2026-03-31")]
    [InlineData("2026-10-22T21:30Z", "2026-10-22", "2026-10-26")]
    [InlineData("2026-10-22T22:30Z", "2026-10-23", "2026-10-27")]
    public void Of_OverAChangeOfTheClocks_CountsDaysAndNotHours(string from, string first, string last)
    {
        var vienna = Weekdays with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna") };
        var plan = Plan(vienna, ("2026-02-02", "2026-02-04"));

        var window = WindowProposal.Of(plan, At(from), vienna)[0].Window;

        Assert.Equal((Day(first), Day(last)), (WindowProposal.FirstDay(window, vienna), WindowProposal.LastDay(window, vienna)));
        Assert.Equal(vienna.StartOf(Day(first)), window.Start);
        Assert.Equal(vienna.StartOf(Day(last).AddDays(1)), window.Due);
    }

    [Fact]
    public void Of_OverALeapDay_CountsIt() =>
        Assert.Equal([("2028-02-28", "2028-03-01")], Days(WindowProposal.Of(Plan(("2026-03-02", "2026-03-04")), At("2028-02-28T09:00Z"), Weekdays)));

    [Fact]
    public void Of_CompleteMilestones_StayWhereTheyWere()
    {
        var plan = Plan(("2026-03-02", "2026-03-06"), ("2026-03-09", "2026-03-13"));
        plan = plan.SetItem(0, plan[0] with { CompletedAt = At("2026-03-05T09:00Z") });

        var proposed = WindowProposal.Of(plan, At("2026-06-10T09:00Z"), Weekdays);

        Assert.Equal([("2026-03-02", "2026-03-06"), ("2026-06-10", "2026-06-16")], Days(proposed));
        Assert.Equal(plan.Select(planned => planned.Id), proposed.Select(milestone => milestone.Id));
    }

    [Fact]
    public void Of_WindowsOutOfOrder_AreBroughtIntoTheOrderOfThePlan()
    {
        var plan = Plan(("2026-03-09", "2026-03-20"), ("2026-03-02", "2026-03-03"));

        var proposed = WindowProposal.Of(plan, At("2026-06-10T09:00Z"), Weekdays);

        Assert.True(proposed[1].Window.Start >= proposed[0].Window.Start);
        Assert.True(proposed[1].Window.Due >= proposed[0].Window.Due);
    }

    [Fact]
    public void Of_NothingOpen_ChangesNothing()
    {
        var plan = Plan(("2026-03-02", "2026-03-06"));
        plan = plan.SetItem(0, plan[0] with { CompletedAt = At("2026-03-05T09:00Z") });

        Assert.Equal(plan.Select(planned => planned.Milestone), WindowProposal.Of(plan, At("2026-06-10T09:00Z"), Weekdays));
        Assert.Empty(WindowProposal.Of([], At("2026-06-10T09:00Z"), Weekdays));
    }

    private static ImmutableArray<PlannedMilestone> Plan(params (string First, string Last)[] windows) => Plan(Weekdays, windows);

    private static ImmutableArray<PlannedMilestone> Plan(WorkingCalendar calendar, params (string First, string Last)[] windows) =>
    [
        .. windows.Select((window, place) => new PlannedMilestone(
            new Milestone(
                new MilestoneId($"m{place}"), $"Milestone {place}", MilestoneType.Validation, null,
                WindowProposal.WindowOf(Day(window.First), Day(window.Last), calendar), "", "", EvidenceRequirement.None),
            default, null, null, null)),
    ];

    private static IEnumerable<(string First, string Last)> Days(ImmutableArray<Milestone> plan) => plan.Select(milestone =>
        (Text(WindowProposal.FirstDay(milestone.Window, Weekdays)), Text(WindowProposal.LastDay(milestone.Window, Weekdays))));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
