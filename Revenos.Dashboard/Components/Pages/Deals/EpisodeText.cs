using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>When a deal drifted, in words.</summary>
internal static class EpisodeText
{
    private const int MostTold = 3;

    /// <summary>The latest stretches, each a sentence: "It drifted from Mon 5 Oct to Tue 20 Oct, when it recovered."</summary>
    public static string Sentence(ImmutableArray<Episode> episodes, ViewerClock clock) => episodes.IsEmpty
        ? "It has not drifted so far."
        : string.Join(' ', episodes.TakeLast(MostTold).Select(episode => Sentence(episode, clock)));

    private static string Sentence(Episode episode, ViewerClock clock) => episode.ClosedAt is { } closed
        ? $"It drifted from {DateText.Day(episode.OpenedAt, clock)} to {DateText.Day(closed, clock)}, when it {EndOf(episode.End)}."
        : $"It has drifted since {DateText.Day(episode.OpenedAt, clock)}.";

    private static string EndOf(EpisodeEnd? end) => end switch
    {
        EpisodeEnd.Recovered or null => "recovered",
        EpisodeEnd.Paused => "was paused",
        EpisodeEnd.Won => "was won",
        EpisodeEnd.Lost => "was lost",
    };
}
