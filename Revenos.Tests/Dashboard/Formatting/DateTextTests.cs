using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-11-22", "today (Sun 22 Nov)")]
    [InlineData("2026-11-23", "tomorrow (Mon 23 Nov)")]
    [InlineData("2026-11-21", "yesterday (Sat 21 Nov)")]
    [InlineData("2026-12-04", "in 12 days (Fri 4 Dec)")]
    [InlineData("2026-11-13", "9 days ago (Fri 13 Nov)")]
    [InlineData("2027-01-21", "in 60 days (Thu 21 Jan 2027)")]
    public void Both_Day_IsRelativeAndAbsolute(string day, string text) =>
        Assert.Equal(text, DateText.Both(DateOnly.Parse(day, null), Viewers.Clock()));

    [Theory]
    [InlineData("en-US", "Fri Dec 4")]
    [InlineData("en-GB", "Fri 4 Dec")]
    // The words are English in every culture; only the order is the viewer's.
    [InlineData("de-DE", "Fri 4 Dec")]
    [InlineData("ja-JP", "Fri Dec 4")]
    public void Day_Culture_DecidesTheOrderOnly(string culture, string text) =>
        Assert.Equal(text, DateText.Day(new DateOnly(2026, 12, 4), Viewers.Clock(languages: culture)));

    [Theory]
    [InlineData("Europe/Vienna", "Fri 13 Nov, 00:30")]
    [InlineData("America/New_York", "Thu 12 Nov, 18:30")]
    public void Instant_Zone_IsTheViewersWallClock(string zone, string text) =>
        Assert.Equal(text, DateText.Instant(new DateTimeOffset(2026, 11, 12, 23, 30, 0, TimeSpan.Zero), Viewers.Clock(zone)));

    [Fact]
    public void Relative_LateInTheEvening_CountsTheViewersDaysNotHours()
    {
        // 23:00 in Vienna; two hours later is tomorrow.
        var clock = Viewers.Clock(now: new DateTimeOffset(2026, 11, 22, 22, 0, 0, TimeSpan.Zero));

        Assert.Equal("tomorrow", DateText.Relative(clock.Now.AddHours(2), clock));
    }

    [Theory]
    [InlineData(0.4, "less than a day")]
    [InlineData(1.0, "1 day")]
    [InlineData(1.9, "1 day")]
    [InlineData(38.2, "38 days")]
    public void Span_Days_AreCutNotRounded(double days, string text) => Assert.Equal(text, DateText.Span(days));
}
