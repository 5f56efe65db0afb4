using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>What the rule said of a deal that is won or lost, in words.</summary>
/// <param name="Text">"Never drifted", "Drifted once, recovered", "Drifted for 9 days before it ended (since Tue 3 Nov)".</param>
/// <param name="DriftedToTheEnd">Whether it was drifting when it ended.</param>
public sealed record ClosedVerdict(string Text, bool DriftedToTheEnd)
{
    /// <summary>Says it from all its episodes.</summary>
    public static ClosedVerdict Of(ImmutableArray<Episode> episodes, ViewerClock clock) => episodes switch
    {
        [] => new("Never drifted", false),
        [.. var before, { End: EpisodeEnd.Won or EpisodeEnd.Lost, ClosedAt: { } ended } last] => new(
            $"Drifted for {DateText.Span((ended - last.OpenedAt).TotalDays)} before it ended (since {DateText.Day(last.OpenedAt, clock)}){Before(before.Length)}", true),
        _ => new($"Drifted {Times(episodes.Length)}, {EndOf(episodes)}", false),
    };

    private static string Before(int episodes) => episodes == 0 ? "" : $", and {Times(episodes)} before";

    private static string Times(int episodes) => episodes switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{NumberText.InWords(episodes)} times",
    };

    private static string EndOf(ImmutableArray<Episode> episodes) =>
        episodes.Any(episode => episode.End == EpisodeEnd.Paused) ? "not when it ended"
        : episodes.Length == 1 ? "recovered"
        : "recovered each time";
}
