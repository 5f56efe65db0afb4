using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>
/// The days of the open milestones, in plan order. No milestone starts or ends before the one it follows: a move pushes the
/// later ones and stops at the earlier one; what is typed is refused.
/// </summary>
public sealed record WindowPlan(ImmutableArray<WindowDays> Windows)
{
    public static WindowPlan Empty { get; } = new([]);

    public WindowDays? Find(MilestoneId milestone) => Windows.FirstOrDefault(window => window.Milestone == milestone);

    /// <summary>Lays the windows out from a day on: each with its own length, as far after the one before as it always was, and off days off.</summary>
    public static WindowPlan Propose(IEnumerable<WindowSource> sources, DateOnly today, WorkingCalendar calendar)
    {
        var windows = ImmutableArray.CreateBuilder<WindowDays>();
        WindowDays? before = null;
        foreach (var source in sources)
        {
            var start = calendar.WorkingDayFrom(before?.Start.AddDays(source.DaysAfterTheOneBefore) ?? today);
            var due = calendar.WorkingDayFrom(start.AddDays(source.LengthDays - 1));
            before = new WindowDays(source.Milestone, source.Name, start, before is null ? due : Later(due, before.Due));
            windows.Add(before);
        }

        return new WindowPlan(windows.ToImmutable());
    }

    /// <summary>Moves an end of a window, or both, by some days; what follows is pushed, what comes before stops it.</summary>
    public WindowPlan Moved(MilestoneId milestone, WindowPart part, int days, DateOnly today, WorkingCalendar calendar)
    {
        var place = PlaceOf(milestone);
        if (place < 0)
        {
            return this;
        }

        var window = Windows[place];
        var (earliestStart, earliestDue) = place == 0 ? (DateOnly.MinValue, today) : (Windows[place - 1].Start, Later(today, Windows[place - 1].Due));
        var moved = part switch
        {
            WindowPart.Start => window with { Start = Earlier(calendar.WorkingDayFrom(Later(Onto(window.Start, days, calendar), earliestStart)), window.Due) },
            WindowPart.Due => window with { Due = calendar.WorkingDayFrom(Later(Later(Onto(window.Due, days, calendar), window.Start), earliestDue)) },
            WindowPart.Whole => Placed(window, Onto(window.Start, days, calendar), earliestStart, earliestDue, calendar),
        };
        return Pushed(place, moved, calendar);
    }

    /// <summary>Puts days in place that were typed, or says which rule refuses them.</summary>
    public Outcome<WindowPlan> Typed(MilestoneId milestone, DateOnly start, DateOnly due, DateOnly today)
    {
        var place = PlaceOf(milestone);
        var typed = Windows[place] with { Start = start, Due = due };
        return Check(typed, place, today) is { } refusal ? refusal : new WindowPlan(Windows.SetItem(place, typed));
    }

    /// <summary>The rule that a window breaks as it stands; null when it keeps them all.</summary>
    public Refusal? Fault(MilestoneId milestone, DateOnly today) => PlaceOf(milestone) is >= 0 and var place ? Check(Windows[place], place, today) : null;

    private Refusal? Check(WindowDays typed, int place, DateOnly today)
    {
        if (typed.Due < typed.Start)
        {
            return Refusals.WindowBackwards;
        }

        if (typed.Due < today)
        {
            return Refusals.WindowPast(typed.Name);
        }

        if (place > 0 && Precedes(typed, Windows[place - 1]))
        {
            return Refusals.OrderBroken(typed.Name);
        }

        return place + 1 < Windows.Length && Precedes(Windows[place + 1], typed) ? Refusals.OrderBroken(Windows[place + 1].Name) : null;
    }

    private WindowPlan Pushed(int place, WindowDays moved, WorkingCalendar calendar)
    {
        var windows = Windows.ToBuilder();
        windows[place] = moved;
        for (var next = place + 1; next < windows.Count && Precedes(windows[next], windows[next - 1]); next++)
        {
            windows[next] = Placed(windows[next], windows[next].Start, windows[next - 1].Start, windows[next - 1].Due, calendar);
        }

        return new WindowPlan(windows.ToImmutable());
    }

    /// <summary>The window with as many working days as before, as near to a day as the bounds allow.</summary>
    private static WindowDays Placed(WindowDays window, DateOnly wanted, DateOnly earliestStart, DateOnly earliestDue, WorkingCalendar calendar)
    {
        var length = calendar.WorkingDaysBetween(window.Start, window.Due);
        var start = calendar.WorkingDayFrom(Later(wanted, earliestStart));
        var due = calendar.WorkingDayAfter(start, length);
        var lacking = due < earliestDue ? calendar.WorkingDaysBetween(due, calendar.WorkingDayFrom(earliestDue)) : 0;
        return window with { Start = calendar.WorkingDayAfter(start, lacking), Due = calendar.WorkingDayAfter(due, lacking) };
    }

    /// <summary>The working day some days on, or back: in the direction of the move, so that a step back from a Monday is not undone.</summary>
    private static DateOnly Onto(DateOnly day, int days, WorkingCalendar calendar)
    {
        var wanted = day.AddDays(days);
        while (days < 0 && !calendar.IsWorkingDay(wanted))
        {
            wanted = wanted.AddDays(-1);
        }

        return wanted;
    }

    private int PlaceOf(MilestoneId milestone)
    {
        for (var place = 0; place < Windows.Length; place++)
        {
            if (Windows[place].Milestone == milestone)
            {
                return place;
            }
        }

        return -1;
    }

    private static bool Precedes(WindowDays one, WindowDays other) => one.Start < other.Start || one.Due < other.Due;

    private static DateOnly Later(DateOnly one, DateOnly other) => one >= other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one <= other ? one : other;
}

/// <summary>The days of one milestone, both counted.</summary>
public sealed record WindowDays(MilestoneId Milestone, string Name, DateOnly Start, DateOnly Due);

/// <summary>What a window is proposed from.</summary>
/// <param name="LengthDays">How many days it takes, at least one.</param>
/// <param name="DaysAfterTheOneBefore">How many days after the start of the one before it starts; zero or more.</param>
public sealed record WindowSource(MilestoneId Milestone, string Name, int LengthDays, int DaysAfterTheOneBefore);

/// <summary>What of a window is moved.</summary>
public enum WindowPart
{
    Whole,
    Start,
    Due,
}
