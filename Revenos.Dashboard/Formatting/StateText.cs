using Revenos.Core.Drift;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Formatting;

/// <summary>How a deal stands, in words.</summary>
public static class StateText
{
    /// <summary>The states of an ongoing deal, in the order in which they are shown.</summary>
    public static IReadOnlyList<DealState> Ongoing { get; } = [DealState.Drifting, DealState.Watch, DealState.OnTrack, DealState.Paused];

    /// <summary>"On track", "Watch", "Drifting", "Paused", "Won", "Lost".</summary>
    public static string Word(DealState state) => state switch
    {
        DealState.OnTrack => "On track",
        DealState.Watch => "Watch",
        DealState.Drifting => "Drifting",
        DealState.Paused => "Paused",
        DealState.Won => "Won",
        DealState.Lost => "Lost",
    };

    /// <summary>The state's name in style sheets and addresses: "on-track".</summary>
    public static string Slug(DealState state) => state switch
    {
        DealState.OnTrack => "on-track",
        DealState.Watch => "watch",
        DealState.Drifting => "drifting",
        DealState.Paused => "paused",
        DealState.Won => "won",
        DealState.Lost => "lost",
    };

    /// <summary>Where a deal is on the way back: "Re-anchored", "Before the leadership", "Due to re-engage"; else as it is judged.</summary>
    public static string Word(RecoveryState state) => state switch
    {
        RecoveryState.OnTrack => Word(DealState.OnTrack),
        RecoveryState.Watch => Word(DealState.Watch),
        RecoveryState.Drifting => Word(DealState.Drifting),
        RecoveryState.Reanchored => "Re-anchored",
        RecoveryState.Escalated => "Before the leadership",
        RecoveryState.Paused => Word(DealState.Paused),
        RecoveryState.Due => "Due to re-engage",
        RecoveryState.Won => Word(DealState.Won),
        RecoveryState.Lost => Word(DealState.Lost),
    };

    /// <summary>The state's name in style sheets and addresses: "reanchored", "escalated", "due"; else as it is judged.</summary>
    public static string Slug(RecoveryState state) => state switch
    {
        RecoveryState.OnTrack => Slug(DealState.OnTrack),
        RecoveryState.Watch => Slug(DealState.Watch),
        RecoveryState.Drifting => Slug(DealState.Drifting),
        RecoveryState.Reanchored => "reanchored",
        RecoveryState.Escalated => "escalated",
        RecoveryState.Paused => Slug(DealState.Paused),
        RecoveryState.Due => "due",
        RecoveryState.Won => Slug(DealState.Won),
        RecoveryState.Lost => Slug(DealState.Lost),
    };

    /// <summary>What is ahead of a deal or behind it, for a card: "drifts Thu 3 Dec", "for 9 days", "holds", "back Mon 18 Jan".</summary>
    /// <param name="standing">How it stands now.</param>
    /// <param name="driftsAt">When it will start to drift if nothing happens; null when it never will.</param>
    /// <param name="pausedUntil">The day it becomes due for re-engagement; null unless it rests.</param>
    public static string Outlook(Standing standing, DateTimeOffset? driftsAt, DateOnly? pausedUntil, ViewerClock clock) => standing.State switch
    {
        DealState.Drifting when standing.DriftingSince is { } since => since > clock.Now.AddDays(-1)
            ? "since today"
            : $"for {DateText.Span((clock.Now - since).TotalDays)}",
        DealState.Drifting => "",
        DealState.OnTrack or DealState.Watch when driftsAt is { } at => $"drifts {DateText.Day(at, clock)}",
        DealState.OnTrack or DealState.Watch => "holds",
        DealState.Paused when pausedUntil is { } day => $"back {DateText.Day(day, clock)}",
        DealState.Paused or DealState.Won or DealState.Lost => "",
    };

    /// <summary>The verdict's second half: "Three of four signals are below their thresholds: velocity, engagement and commitment."</summary>
    public static string Below(IReadOnlyList<Signal> below) => below.Count switch
    {
        0 => "No signal is below its threshold.",
        1 => $"One of four signals is below its threshold: {SignalText.Word(below[0])}.",
        4 => "All four signals are below their thresholds.",
        var count => $"{Capital(NumberText.InWords(count))} of four signals are below their thresholds: "
            + $"{NumberText.List([.. below.Select(SignalText.Word)])}.",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
