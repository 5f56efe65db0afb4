using System.Collections.Immutable;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>One month of re-engagement dates, in whole weeks.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Weeks">Its weeks, each of seven days from the viewer's first day of the week on.</param>
public sealed record PauseMonth(DateOnly First, ImmutableArray<ImmutableArray<PauseDay>> Weeks)
{
    /// <summary>The days of the first week, for the heads of the columns.</summary>
    public IEnumerable<DayOfWeek> Heads => Weeks[0].Select(day => day.Day.DayOfWeek);

    public DateOnly Previous => First == DateOnly.MinValue ? First : First.AddMonths(-1);

    public DateOnly Next => First.Year == DateOnly.MaxValue.Year ? First : First.AddMonths(1);

    /// <summary>How many deals come back in it.</summary>
    public int Count => Weeks.SelectMany(week => week).Where(day => day.IsInMonth).Sum(day => day.Deals.Length);

    /// <summary>The month that a day lies in, with the deals of each of its days.</summary>
    public static PauseMonth Of(DateOnly day, IEnumerable<RestingDeal> deals, ViewerClock clock)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var byDay = deals.ToLookup(deal => deal.On);
        var lead = ((int)first.DayOfWeek - (int)clock.Culture.DateTimeFormat.FirstDayOfWeek + 7) % 7;
        var begin = first.DayNumber - lead;
        var weeks = (lead + DateTime.DaysInMonth(first.Year, first.Month) + 6) / 7;
        return new(first, [.. Enumerable.Range(0, weeks).Select(week => Week(begin + (week * 7)))]);

        ImmutableArray<PauseDay> Week(int start) =>
        [
            .. from number in Enumerable.Range(start, 7)
               // The calendar itself ends in the years 1 and 9999.
               let date = DateOnly.FromDayNumber(Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))
               select new PauseDay(date, date.Month == first.Month && date.Year == first.Year, date == clock.Today, [.. byDay[date]])
        ];
    }
}

/// <summary>One day of the calendar.</summary>
/// <param name="IsInMonth">Whether it belongs to the month, or only fills its first or last week.</param>
/// <param name="Deals">Those that come back on it.</param>
public sealed record PauseDay(DateOnly Day, bool IsInMonth, bool IsToday, ImmutableArray<RestingDeal> Deals)
{
    /// <summary>More do not fit into a cell; the list has them all.</summary>
    public const int MostShown = 3;
}
