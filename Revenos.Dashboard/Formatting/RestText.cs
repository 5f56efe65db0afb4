namespace Revenos.Dashboard.Formatting;

/// <summary>How long a deal rests, in words.</summary>
public static class RestText
{
    /// <summary>"Due since Mon 18 Jan, 3 days", "Due since today", "Rests until Mon 18 Jan".</summary>
    /// <param name="on">The day of re-engagement.</param>
    /// <param name="isDue">Whether it was reached.</param>
    /// <param name="clock">How the viewer reads days.</param>
    public static string Until(DateOnly on, bool isDue, ViewerClock clock) =>
        !isDue ? $"Rests until {DateText.Day(on, clock)}"
        : clock.Today.DayNumber - on.DayNumber is > 0 and var days ? $"Due since {DateText.Day(on, clock)}, {DateText.Span(days)}"
        : "Due today";

    /// <summary>"1 of 3 true", "all 3 true"; empty where nothing was asked for.</summary>
    public static string Criteria(int met, int all) => (met, all) switch
    {
        (_, 0) => "",
        _ when met == all => all == 1 ? "true" : $"all {all} true",
        _ => $"{met} of {all} true",
    };
}
