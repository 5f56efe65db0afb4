using System.Globalization;
using Revenos.Dashboard.Components.Pages.Digest;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Digest;

public sealed class DigestStateTests
{
    // Viewers.Now is a Sunday, the last day of week 47.
    private static readonly DigestWeek Present = new(new DateOnly(2026, 11, 16));

    [Theory]
    [InlineData("2026-W47", "2026-11-16")]
    [InlineData("2026-11-16", "2026-11-16")]
    [InlineData("2026-11-22", "2026-11-16")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-01-03", "2026-12-28")]
    [InlineData("2025-W01", "2024-12-30")]
    public void Parse_AWeekOrAnyOfItsDays_IsThatWeek(string text, string monday) => Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), DigestWeek.Parse(text)!.Value.Monday);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("last")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-W-1")]
    [InlineData("2026-11-31")]
    [InlineData("0001-W01")]
    [InlineData("9999-12-31")]
    public void Parse_WhatNamesNoWeek_IsNone(string? text) => Assert.Null(DigestWeek.Parse(text));

    [Theory]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2026-11-16", "2026-W47")]
    public void Slug_OfAWeek_IsReadBack(string monday, string slug)
    {
        DigestWeek week = new(DateOnly.Parse(monday, CultureInfo.InvariantCulture));

        Assert.Equal(slug, week.Slug);
        Assert.Equal(week, DigestWeek.Parse(slug));
        Assert.Equal(new DigestState(week), DigestState.Parse(new Uri("http://localhost" + new DigestState(week).Url).Query));
    }

    [Fact]
    public void Period_WithoutAWeek_IsTheLastThatIsOver()
    {
        var period = new DigestState().Period(Viewers.Clock());

        Assert.Equal(Present.Before, period.Week);
        Assert.True(period.IsOver);
        // A Monday begins at 23:00 UTC of the Sunday in Vienna.
        Assert.Equal(new DateTimeOffset(2026, 11, 8, 23, 0, 0, TimeSpan.Zero).AddTicks(-1), period.After);
        Assert.Equal(new DateTimeOffset(2026, 11, 15, 23, 0, 0, TimeSpan.Zero).AddTicks(-1), period.Through);
        Assert.Equal(period, new DigestState(Present.Before).Period(Viewers.Clock()));
    }

    [Fact]
    public void Period_OfThePresentWeekOrALaterOne_EndsNow()
    {
        var period = new DigestState(Present).Period(Viewers.Clock());

        Assert.Equal((Viewers.Now, false), (period.Through, period.IsOver));
        Assert.Equal(period, new DigestState(new DigestWeek(new DateOnly(2031, 1, 6))).Period(Viewers.Clock()));
    }

    [Fact]
    public void Period_OverTheEndOfSummerTime_IsAWeekOfTheCalendar()
    {
        var period = new DigestState(DigestWeek.Of(new DateOnly(2026, 10, 25))).Period(Viewers.Clock());

        Assert.Equal(TimeSpan.FromHours((7 * 24) + 1), period.Through - period.After);
    }

    [Fact]
    public void Period_FollowedByTheNext_LeavesNoInstantOut()
    {
        var clock = Viewers.Clock();

        Assert.Equal(new DigestState(Present.Before).Period(clock).Through, new DigestState(Present).Period(clock).After);
    }
}
