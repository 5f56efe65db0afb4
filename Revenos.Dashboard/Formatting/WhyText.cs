using Revenos.Core.Drift;

namespace Revenos.Dashboard.Formatting;

/// <summary>Why a deal needs somebody, in one sentence.</summary>
public static class WhyText
{
    /// <summary>"Drifting for 9 days: velocity and engagement are below their thresholds (milestone stagnation)."</summary>
    /// <param name="standing">How it stands now.</param>
    /// <param name="options">The options it is judged with.</param>
    /// <param name="causes">What explained it when it was last looked at; may be empty.</param>
    /// <param name="driftsAt">When it will start to drift if nothing happens; null when it never will.</param>
    /// <param name="pausedUntil">The day it becomes due for re-engagement; null unless it rests.</param>
    public static string Sentence(
        Standing standing,
        DriftOptions options,
        IReadOnlyList<CauseKind> causes,
        DateTimeOffset? driftsAt,
        DateOnly? pausedUntil,
        ViewerClock clock)
    {
        var below = SignalText.All.Where(signal => standing[signal] < options[signal].Threshold).Select(SignalText.Word).ToArray();
        var lead = standing.State switch
        {
            DealState.Drifting when standing.DriftingSince is { } since => $"Drifting {DurationOf(since, clock)}",
            DealState.Paused when pausedUntil is { } day => day <= clock.Today
                ? $"The pause ended {DateText.Both(day, clock)}; say whether the deal goes on"
                : $"Paused; back {DateText.Both(day, clock)}",
            var state => StateText.Word(state),
        };
        var signals = below.Length switch
        {
            0 when standing.State == DealState.Drifting => ": the signals are rising, but not yet far enough",
            0 => "",
            1 => $": {below[0]} is below its threshold",
            _ when below.Length == SignalText.All.Count => ": all four signals are below their thresholds",
            _ => $": {NumberText.List(below)} are below their thresholds",
        };
        var explained = causes.Count == 0 || below.Length == 0 ? "" : $" ({NumberText.List([.. causes.Select(cause => KindText.InText(CauseText.Name(cause)))])})";
        var ahead = standing.State is DealState.OnTrack or DealState.Watch && driftsAt is { } at ? $"; drifts {DateText.Both(at, clock)} if nothing happens" : "";
        return $"{lead}{signals}{explained}{ahead}.";
    }

    private static string DurationOf(DateTimeOffset since, ViewerClock clock) =>
        clock.DayOf(since) == clock.Today ? "since today" : $"for {DateText.Span((clock.Now - since).TotalDays)}";
}
