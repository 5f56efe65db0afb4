using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.TestKit;

/// <summary>Clocks of viewers whose zone and culture a test has chosen.</summary>
internal static class Viewers
{
    /// <summary>Sunday 22 November 2026, 10:00 in Vienna.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static ViewerClock Clock(string zone = "Europe/Vienna", string languages = "en-GB", DateTimeOffset? now = null)
    {
        var clock = new ViewerClock(new ManualTimeProvider(now ?? Now));
        clock.Use(zone, languages);
        return clock;
    }
}
