using Revenos.Core.Recovery;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>Where a deal is on the way back, as sentences with dates.</summary>
internal static class RecoveryText
{
    /// <summary>Whether there is anything to tell: a deal that nobody had to lead back has no way back.</summary>
    public static bool IsTold(DealView view) => view.IsOngoing
        && (view.Recovery is RecoveryState.Drifting or RecoveryState.Reanchored or RecoveryState.Paused or RecoveryState.Due
            || view.Deal.Observation is not null
            || !view.Deal.Reanchorings.IsEmpty);

    /// <summary>"Re-anchored, and observed until Mon 7 Dec (in 8 days). If it drifts then, leadership is asked to help."; null while nothing is watched.</summary>
    public static string? Observation(DealView view, ViewerClock clock) => view.Deal.Observation is not { } observation
        ? null
        : $"{Why(observation.Kind)} {DateText.By(DateText.LastDay(observation.Until, clock), clock)}. If it drifts then, leadership is asked to help.";

    /// <summary>"Rests until Mon 18 Jan (in 57 days): Budget freeze"; null unless it rests.</summary>
    public static string? Pause(DealView view, ViewerClock clock) => view.Deal.CurrentPause switch
    {
        null => null,
        { DueSince: null } pause => $"Rests until {DateText.By(pause.ReengageOn, clock)}: {pause.Reason}",
        { } pause => $"Due to re-engage since {DateText.Day(pause.ReengageOn, clock)}: {pause.Reason}",
    };

    /// <summary>"Re-anchored Mon 9 Nov: a new sponsor took over. First step Fri 13 Nov: Kick-off"; null where it never was.</summary>
    public static string? Reanchorings(DealView view, ViewerClock clock) => view.Deal.Reanchorings is not [.., var last] all
        ? null
        : $"Re-anchored {(all.Length == 1 ? "" : $"{all.Length} times, last ")}{DateText.Day(last.At, clock)}: {last.Trajectory.WhatChanged.TrimEnd('.')}. "
            + $"First step {DateText.Day(last.Trajectory.FirstStepOn, clock)}: {last.Trajectory.FirstStep}";

    private static string Why(ObservationKind kind) => kind switch
    {
        ObservationKind.Reanchored => "Re-anchored, and observed until",
        ObservationKind.Supported => "Leadership gave support; looked at again on",
        ObservationKind.AskedAgain => "Leadership asked to re-anchor it again by",
    };
}
