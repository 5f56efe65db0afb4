using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Where days stand in the drawing of the new windows, in per cent of its width.</summary>
/// <param name="From">The first day shown.</param>
/// <param name="Days">How many days are shown.</param>
public sealed record WindowScale(DateOnly From, int Days)
{
    // Enough of the past to see what slipped; a baseline of last year would leave no room for what is ahead.
    private const int MostPast = 60;
    private const int MostTicks = 8;

    // Room to drag the last window into.
    private const int LeastAhead = 28;

    public static WindowScale Of(WindowPlan windows, IEnumerable<Window> former, DateOnly today, ViewerClock clock)
    {
        var earliest = former.Select(window => clock.DayOf(window.Start)).Append(today).Min();
        var from = earliest < today.AddDays(-MostPast) ? today.AddDays(-MostPast) : earliest;
        var last = windows.Windows.Select(window => window.Due).Concat(former.Select(window => WindowSources.LastDay(window, clock))).Append(today).Max();
        var ahead = Math.Max(LeastAhead, (last.DayNumber - today.DayNumber) / 4);
        return new WindowScale(from.AddDays(-3), last.DayNumber + ahead - from.DayNumber + 3);
    }

    public string Place(DateOnly day) => Percent(day.DayNumber - From.DayNumber);

    /// <summary>A stretch from the first to the last day, both counted.</summary>
    public WindowStretch Stretch(DateOnly start, DateOnly due)
    {
        var first = Math.Max(0, start.DayNumber - From.DayNumber);
        return new WindowStretch(Percent(first), Percent(Math.Max(1, due.DayNumber + 1 - From.DayNumber - first)));
    }

    /// <summary>The stretch of a window of a former plan.</summary>
    public WindowStretch Stretch(Window window, ViewerClock clock) => Stretch(clock.DayOf(window.Start), WindowSources.LastDay(window, clock));

    /// <summary>The beginnings of months, at most eight.</summary>
    public ImmutableArray<DateOnly> Months
    {
        get
        {
            var first = new DateOnly(From.Year, From.Month, 1).AddMonths(1);
            var months = Enumerable.Range(0, 1200).Select(first.AddMonths).TakeWhile(month => month.DayNumber < From.DayNumber + Days).ToList();
            var step = Math.Max(1, (months.Count + MostTicks - 1) / MostTicks);
            return [.. months.Where((_, place) => place % step == 0)];
        }
    }

    private string Percent(int days) => (100.0 * days / Days).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A stretch of the drawing.</summary>
public sealed record WindowStretch(string X, string Width);

/// <summary>One milestone in the step of the windows.</summary>
/// <param name="Baseline">Its window in the baseline; null when it came later.</param>
/// <param name="LastAnchor">Its window in the last anchor; null where that is the baseline.</param>
public sealed record WindowRow(WindowDays Days, MilestoneType Type, Window? Baseline, Window? LastAnchor)
{
    public MilestoneId Id => Days.Milestone;

    public static ImmutableArray<WindowRow> Of(DealView view, WindowPlan windows)
    {
        var anchors = view.Deal.Anchors;
        return
        [
            .. windows.Windows.Select(days => new WindowRow(
                days,
                view.Deal.FindMilestone(days.Milestone)?.Milestone.Type ?? MilestoneType.Discovery,
                anchors.IsEmpty ? null : anchors[0].Find(days.Milestone)?.Window,
                anchors.Length < 2 ? null : anchors[^1].Find(days.Milestone)?.Window)),
        ];
    }

    /// <summary>Days by which the last day lies after that of a former window; null where there is none.</summary>
    public int? SlipFrom(Window? former, ViewerClock clock) => former is { } window ? Days.Due.DayNumber - WindowSources.LastDay(window, clock).DayNumber : null;
}
