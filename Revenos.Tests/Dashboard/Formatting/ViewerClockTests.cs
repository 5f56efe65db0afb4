using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class ViewerClockTests
{
    [Theory]
    [InlineData("Europe/Vienna", "2026-11-22")]
    [InlineData("Pacific/Auckland", "2026-11-22")]
    [InlineData("Pacific/Honolulu", "2026-11-21")]
    public void Today_Zone_IsTheViewersDay(string zone, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Viewers.Clock(zone).Today);

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("../../etc/passwd")]
    public void Use_UnknownZone_KeepsTheOneBefore(string? zone)
    {
        var clock = Viewers.Clock("Europe/Vienna");

        Assert.False(clock.Use(zone, null));
        Assert.Equal("Europe/Vienna", clock.Zone.Id);
    }

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de-AT")]
    [InlineData("en", "en-US")]
    [InlineData("fr;q=0.2, en-GB;q=0.7", "en-GB")]
    [InlineData("xx-YY, de-DE", "de-DE")]
    [InlineData("*", "en-GB")]
    [InlineData("not a language at all;;;", "en-GB")]
    public void Use_Languages_TakesTheFirstThatIsKnown(string languages, string culture)
    {
        var clock = new ViewerClock(new ManualTimeProvider(Viewers.Now));

        clock.Use("UTC", languages);

        Assert.Equal(culture, clock.Culture.Name);
    }

    [Fact]
    public void StartOf_DayWithoutMidnight_IsItsFirstMinute()
    {
        // In Beirut clocks went from 00:00 to 01:00 on this day.
        var clock = Viewers.Clock("Asia/Beirut");

        var start = clock.StartOf(new DateOnly(2024, 3, 31));

        Assert.Equal(new DateTimeOffset(2024, 3, 30, 22, 0, 0, TimeSpan.Zero), start);
        Assert.Equal(new DateOnly(2024, 3, 31), clock.DayOf(start));
    }

    [Fact]
    public void InstantOf_HourThatDoesNotExist_IsTheNextOne() =>
        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero),
            Viewers.Clock("Europe/Vienna").InstantOf(new DateTime(2026, 3, 29, 2, 30, 0)));
}
