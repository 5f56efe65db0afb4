using Revenos.Core.Recovery;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class MailScheduleTests
{
    private static readonly TimeZoneInfo Vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    [Theory]
    [InlineData("2026-03-27", "08:00", "2026-03-27T07:00:00Z")] // winter time
    [InlineData("2026-03-30", "08:00", "2026-03-30T06:00:00Z")] // summer time
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00Z")] // that hour is not there
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // that hour is there twice
    public void InstantOf_ATimeOfDay_IsOneInstantADay(string day, string at, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        MailSchedule.InstantOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Vienna));

    [Theory]
    [InlineData("2026-03-27T06:59:59Z", null)] // Friday, a moment before eight
    [InlineData("2026-03-27T07:00:00Z", "2026-03-27")]
    [InlineData("2026-03-27T22:30:00Z", "2026-03-27")] // late is better than never
    [InlineData("2026-03-27T23:30:00Z", null)] // Saturday by then
    [InlineData("2026-03-30T06:00:00Z", "2026-03-30")] // Monday in summer time
    public void Due_OnWorkingDaysFromThatTimeOn(string now, string? day)
    {
        var due = MailSchedule.Due(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(8, 0), Vienna, WorkingCalendar.Default);
        Assert.Equal(day, due?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void After_EachTry_WaitsLongerWithinBounds()
    {
        var waits = Enumerable.Range(1, 12).Select(tries => WebhookBackoff.After(tries, new Guid("0f000000-0000-0000-0000-00000000ffff"))).ToList();
        Assert.Equal(waits.Order(), waits);
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMinutes(1), TimeSpan.FromHours(7.2)));
        Assert.NotEqual(waits[0], WebhookBackoff.After(1, Guid.Empty));
    }
}
