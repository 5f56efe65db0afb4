using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Plans;

namespace Revenos.Core.Recovery;

/// <summary>
/// New windows for what is still open in a plan: the first begins on the first working day from an instant on, each keeps its
/// length and its distance from the first in working days. What is done stays where it was.
/// </summary>
public static class WindowProposal
{
    /// <summary>The plan with windows from an instant on. They keep the order that re-anchoring and re-engaging ask for, and none is past.</summary>
    /// <param name="plan">The plan in force, in plan order.</param>
    /// <param name="from">The instant; its day in the calendar's zone is the first that counts.</param>
    /// <param name="calendar">Which days count. A window lasts from the start of its first day to the end of its last.</param>
    public static ImmutableArray<Milestone> Of(ImmutableArray<PlannedMilestone> plan, DateTimeOffset from, WorkingCalendar calendar)
    {
        if (plan.All(planned => planned.IsComplete))
        {
            return [.. plan.Select(planned => planned.Milestone)];
        }

        var origin = plan.Where(planned => !planned.IsComplete).Min(planned => FirstDay(planned.Window, calendar));
        var begin = calendar.WorkingDayFrom(calendar.DayOf(from));
        var milestones = ImmutableArray.CreateBuilder<Milestone>(plan.Length);
        DateOnly earliest = begin, earliestLast = begin;
        foreach (var planned in plan)
        {
            if (planned.IsComplete)
            {
                milestones.Add(planned.Milestone);
                continue;
            }

            var first = Later(earliest, calendar.WorkingDayAfter(begin, calendar.WorkingDaysBetween(origin, FirstDay(planned.Window, calendar))));
            var last = Later(earliestLast, LastDay(first, LengthOf(planned.Window, calendar), calendar));
            milestones.Add(planned.Milestone with { Window = WindowOf(first, last, calendar) });
            (earliest, earliestLast) = (first, last);
        }

        return milestones.MoveToImmutable();
    }

    /// <summary>The working days that a window covers, at least one.</summary>
    public static int LengthOf(Window window, WorkingCalendar calendar) => LengthOf(FirstDay(window, calendar), LastDay(window, calendar), calendar);

    /// <summary>The working days from one day to another, both counted, at least one.</summary>
    public static int LengthOf(DateOnly first, DateOnly last, WorkingCalendar calendar) => Math.Max(1, calendar.WorkingDaysBetween(first.AddDays(-1), last));

    /// <summary>The last day of so many working days from a day on.</summary>
    public static DateOnly LastDay(DateOnly first, int length, WorkingCalendar calendar) => calendar.WorkingDayAfter(calendar.WorkingDayFrom(first), length - 1);

    /// <summary>The first day that a window covers.</summary>
    public static DateOnly FirstDay(Window window, WorkingCalendar calendar) => calendar.DayOf(window.Start);

    /// <summary>The last day that a window covers: a window that is due as a day begins ends with the day before.</summary>
    public static DateOnly LastDay(Window window, WorkingCalendar calendar) => calendar.DayOf(window.Due.AddTicks(-1));

    /// <summary>The window of some days, the last one included.</summary>
    public static Window WindowOf(DateOnly first, DateOnly last, WorkingCalendar calendar) =>
        new(calendar.StartOf(first), calendar.StartOf(last.AddDays(1)));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
