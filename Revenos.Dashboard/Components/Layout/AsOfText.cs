using System.Globalization;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>The words and the ways of whoever looks back.</summary>
/// <param name="clock">The viewer's clock.</param>
/// <param name="here">The address of the page, from its root.</param>
internal sealed class AsOfText(ViewerClock clock, string here)
{
    private DateOnly Today => clock.DayOf(clock.Present);

    /// <summary>"the end of Wed 30 Sep 2026", "Wed 30 Sep 2026, 14:00".</summary>
    public string When(DateTimeOffset at)
    {
        var day = clock.DayOf(at);
        var written = DateText.DayAndYear(day, clock);
        return at == AsOfInput.EndOf(day, clock) ? $"the end of {written}" : $"{written}, {clock.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A day and a week to either side, as far as there is one before today.</summary>
    public IEnumerable<(string Word, DateOnly Day)> Steps(DateTimeOffset at)
    {
        var day = clock.DayOf(at);
        (string Word, DateOnly Day)[] steps =
            [("Week back", day.AddDays(-7)), ("Day back", day.AddDays(-1)), ("Day on", day.AddDays(1)), ("Week on", day.AddDays(7))];
        return steps.Where(step => step.Day < Today);
    }

    /// <summary>Days that people look back to.</summary>
    public IEnumerable<(string Word, DateOnly Day)> Choices()
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var quarter = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1);
        (string, DateOnly)[] choices =
        [
            ("Yesterday", Today.AddDays(-1)),
            ("A week ago", Today.AddDays(-7)),
            ("End of last month", month.AddDays(-1)),
            ("End of last quarter", quarter.AddDays(-1)),
        ];
        return choices.DistinctBy(choice => choice.Item2);
    }

    /// <summary>This page as of a day.</summary>
    public string Address(DateOnly day) => AsOfAddress.With(here, AsOfInput.Write(day));
}
