using Revenos.Dashboard.Import.Cells;

namespace Revenos.Tests.Dashboard.Import.Cells;

public sealed class InstantTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-11-30", null, "2026-11-29T23:00:00Z")]
    [InlineData("2026-11-30T14:05:00", null, "2026-11-30T13:05:00Z")]
    [InlineData("2026-11-30 14:05:06.789", null, "2026-11-30T13:05:06.789Z")]
    [InlineData("2011-10-01T00:38:44.546+02:00", null, "2011-09-30T22:38:44.546Z")]
    [InlineData("2026-11-30T14:05:00Z", null, "2026-11-30T14:05:00Z")]
    [InlineData("2021-01-07 6:49:18", null, "2021-01-07T05:49:18Z")]
    [InlineData("31/12/2026", null, "2026-12-30T23:00:00Z")]
    [InlineData("12/31/2026", null, "2026-12-30T23:00:00Z")]
    [InlineData("03/04/2026", DateOrder.DayFirst, "2026-04-02T22:00:00Z")]
    [InlineData("03/04/2026", DateOrder.MonthFirst, "2026-03-03T23:00:00Z")]
    [InlineData("3.4.2026", null, "2026-04-02T22:00:00Z")]
    [InlineData("3.4.26 9:30", null, "2026-04-03T07:30:00Z")]
    [InlineData("4/3/2026 9:30 PM", DateOrder.MonthFirst, "2026-04-03T19:30:00Z")]
    [InlineData("30 Nov 2026", null, "2026-11-29T23:00:00Z")]
    [InlineData("November 30, 2026", null, "2026-11-29T23:00:00Z")]
    [InlineData("2026/11/30", null, "2026-11-29T23:00:00Z")]
    [InlineData("20261130", null, "2026-11-29T23:00:00Z")]
    [InlineData("1573758000000", null, "2019-11-14T19:00:00Z")]
    // The hour that the clock skips in spring, and the one it shows twice in autumn.
    [InlineData("2026-03-29 02:30", null, "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25 02:30", null, "2026-10-25T00:30:00Z")]
    public void Parse_WhatCanMeanOneThing_IsThatInstant(string text, DateOrder? order, string expected)
    {
        var read = Instant.Parse(text, Format(order));

        Assert.Null(read.Problem);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), read.Value);
        Assert.Equal(TimeSpan.Zero, read.Value.Offset);
    }

    [Theory]
    [InlineData("03/04/2026")]
    [InlineData("3-4-26")]
    public void Parse_WhatCanMeanTwoDays_IsAskedForNotGuessed(string text)
    {
        var read = Instant.Parse(text, Format(null));

        Assert.True(read.Problem!.IsQuestion);
        Assert.Contains("dayFirst or monthFirst", read.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("31/02/2026")]
    [InlineData("13/13/2026")]
    [InlineData("2026-13-40")]
    [InlineData("12:30")]
    [InlineData("9999999999999999999")]
    [InlineData("1/2/3/4")]
    [InlineData("0001-01-01T00:00:00+14:00 ?")]
    public void Parse_WhatIsNoDate_IsAProblemWithARemedy(string text)
    {
        var read = Instant.Parse(text, Format(DateOrder.DayFirst));

        Assert.NotNull(read.Problem);
        Assert.NotEmpty(read.Problem.Remedy);
    }

    [Fact]
    public void ParseDay_AnyZone_IsTheDayThatStandsThere() =>
        Assert.Equal(new DateOnly(2026, 12, 18), Instant.ParseDay("2026-12-18 00:00:00", Format(null)).Value);

    private static CellFormat Format(DateOrder? order) => new(order, DecimalMark.Point, Amsterdam, "EUR");
}
