using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class AsOfInputTests
{
    // It is Sunday 22 November 2026, 10:00 in Vienna.
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-11-21", "2026-11-21T22:59:59.999999Z")]
    [InlineData(" 2026-09-30 ", "2026-09-30T21:59:59.999999Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:59.999999Z")]
    [InlineData("2024-02-29", "2024-02-29T22:59:59.999999Z")]
    [InlineData("2026-10-01T14:00:00Z", "2026-10-01T14:00:00Z")]
    [InlineData("2026-10-01T14:00Z", "2026-10-01T14:00:00Z")]
    [InlineData("2026-10-01T14:00:00.25Z", "2026-10-01T14:00:00.25Z")]
    [InlineData("2026-10-01T14:00:00+02:00", "2026-10-01T12:00:00Z")]
    [InlineData("2026-10-01T14:00:00 02:00", "2026-10-01T12:00:00Z")]
    [InlineData("2026-10-01T14:00", "2026-10-01T12:00:00Z")]
    [InlineData("2026-11-22T08:59:59Z", "2026-11-22T08:59:59Z")]
    public void Read_DayOrInstant_IsItsLastMomentForTheViewerOrExact(string? text, string? expected)
    {
        var asked = AsOfInput.Read(text, Viewers.Clock());

        Assert.Null(asked.Fault);
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), asked.At);
        Assert.Equal(expected is not null, asked.IsPast);
    }

    [Theory]
    [InlineData("2026-11-23", "Mon 23 Nov 2026 has not ended yet")]
    [InlineData("9000-01-01", "has not ended yet")]
    [InlineData("2026-11-22T09:00:01Z", "Sun 22 Nov 2026 has not ended yet")]
    [InlineData("2026-02-30", "“2026-02-30” is neither a day nor an instant")]
    [InlineData("30.9.2026", "neither a day nor an instant")]
    [InlineData("yesterday", "neither a day nor an instant")]
    [InlineData("0001-01-01", "neither a day nor an instant")]
    [InlineData("9999-12-31", "neither a day nor an instant")]
    [InlineData("0001-01-01T00:00", "neither a day nor an instant")]
    [InlineData("<script>alert(1)</script> and much more that nobody reads", "“<script>alert(1)</script> and much more …”")]
    public void Read_AheadOrUnreadable_SaysWhatIsWrongAndLooksAtThePresent(string text, string said)
    {
        var asked = AsOfInput.Read(text, Viewers.Clock());

        Assert.Null(asked.At);
        Assert.Contains(said, asked.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-22", "2026-11-22T14:59:59.999999Z")]
    [InlineData("America/Los_Angeles", "2026-11-21", "2026-11-22T07:59:59.999999Z")]
    public void Read_SameDay_EndsWhereTheViewerLives(string zone, string day, string expected)
    {
        var clock = Viewers.Clock(zone, now: new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), AsOfInput.Read(day, clock).At);
    }

    [Fact]
    public void Read_WhileThePastIsLookedAt_StillCountsFromThePresent()
    {
        var clock = Viewers.Clock();
        clock.LookAt(clock.Present.AddDays(-100));

        Assert.NotNull(AsOfInput.Read("2026-11-20", clock).At);
        Assert.Null(AsOfInput.Read("2026-11-20", clock).Fault);
    }
}
