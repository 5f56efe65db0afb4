using Revenos.Core.Recovery;

namespace Revenos.Tests.Core.Recovery;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Berlin = WorkingCalendar.Default with
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        Holidays = [new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 31), new(2027, 1, 1)],
    };

    [Theory]
    // A Tuesday, counted over a weekend.
    [InlineData("2026-03-03T10:00:00Z", 4, "2026-03-09T23:00:00Z")]
    // Late in the evening of UTC it is the next day in Berlin.
    [InlineData("2026-03-03T23:30:00Z", 1, "2026-03-05T23:00:00Z")]
    // Over the night in which the clocks go forward: the end of the day comes an hour earlier in UTC.
    [InlineData("2026-03-27T10:00:00Z", 1, "2026-03-30T22:00:00Z")]
    // Over the night in which they go back.
    [InlineData("2026-10-23T10:00:00Z", 1, "2026-10-26T23:00:00Z")]
    // Over Christmas and New Year: Mon 28, Tue 29 and Wed 30 December count, and then Mon 4 January.
    [InlineData("2026-12-23T10:00:00Z", 4, "2027-01-04T23:00:00Z")]
    // Over a leap day, which is a Tuesday.
    [InlineData("2028-02-28T10:00:00Z", 2, "2028-03-01T23:00:00Z")]
    // None at all: the end of the day itself.
    [InlineData("2026-03-03T10:00:00Z", 0, "2026-03-03T23:00:00Z")]
    public void EndOfWorkingDay_CountsTheDaysOfItsZone(string from, int days, string end) =>
        Assert.Equal(Instant(end), Berlin.EndOfWorkingDay(Instant(from), days));

    [Fact]
    public void StartOf_DayThatBeginsWithoutMidnight_IsItsFirstInstant()
    {
        // In Asunción the clocks went forward at midnight.
        var asuncion = Berlin with { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Asuncion") };

        Assert.Equal(Instant("2023-10-01T04:00:00Z"), asuncion.StartOf(new DateOnly(2023, 10, 1)));
    }

    [Fact]
    public void StartOf_AnyDayOfYears_IsThatDayAndTheTickBeforeIsNot()
    {
        string[] zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Asuncion", "Pacific/Apia"];
        Assert.All(zones, zone =>
        {
            var calendar = Berlin with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
            for (var day = new DateOnly(2012, 1, 1); day < new DateOnly(2029, 1, 1); day = day.AddDays(1))
            {
                var start = calendar.StartOf(day);
                Assert.Equal(day, calendar.DayOf(start));
                Assert.True(calendar.DayOf(start.AddTicks(-1)) < day);
            }
        });
    }

    [Fact]
    public void WorkingDaysBetween_UndoesWorkingDayAfter()
    {
        var from = new DateOnly(2026, 12, 18);
        Assert.All(Enumerable.Range(0, 30), days =>
        {
            var then = Berlin.WorkingDayAfter(from, days);
            Assert.Equal(days, Berlin.WorkingDaysBetween(from, then));
            Assert.Equal(-days, Berlin.WorkingDaysBetween(then, from));
        });
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
