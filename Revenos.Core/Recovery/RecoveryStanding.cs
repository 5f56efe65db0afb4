using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Core.Recovery;

/// <summary>What people did about a deal, without its facts: what a board, a queue or a calendar needs. It holds until the next fact.</summary>
/// <param name="Status">Whether the deal goes on.</param>
/// <param name="Observation">The time in which it is watched; null when it is not.</param>
/// <param name="Escalation">The escalation that waits for a decision; null when none does.</param>
/// <param name="Pause">The rest it is in; null when it does not rest.</param>
/// <param name="ReanchoredAt">When it was last re-anchored; null when it never was.</param>
public sealed record RecoveryStanding(
    DealStatus Status,
    Observation? Observation,
    EscalationMark? Escalation,
    PauseMark? Pause,
    DateTimeOffset? ReanchoredAt)
{
    /// <summary>The instant at which something falls due by its date alone; null when nothing will.</summary>
    public DateTimeOffset? NextDue => Pause is { DueSince: null } resting ? resting.DueAt : Observation?.Until;

    /// <summary>What people did about a deal.</summary>
    public static RecoveryStanding Of(Deal deal, WorkingCalendar calendar) => new(
        deal.Status,
        deal.Observation,
        deal.OpenEscalation is { } open ? new EscalationMark(open.Fact, open.At, open.Trigger, open.ReviewBy) : null,
        deal.CurrentPause is { } pause
            ? new PauseMark(pause.Fact, pause.ReengageOn, calendar.StartOf(pause.ReengageOn), pause.DueSince, pause.Reengager ?? deal.Owner)
            : null,
        deal.Reanchorings.IsEmpty ? null : deal.Reanchorings[^1].At);

    /// <summary>Where the deal stands, given how its signals do.</summary>
    public RecoveryState StateFor(DealState judged) => this switch
    {
        { Status: DealStatus.Won } => RecoveryState.Won,
        { Status: DealStatus.Lost } => RecoveryState.Lost,
        { Pause: { } pause } => pause.DueSince is null ? RecoveryState.Paused : RecoveryState.Due,
        { Escalation: not null } => RecoveryState.Escalated,
        { Observation.Kind: ObservationKind.Reanchored } => RecoveryState.Reanchored,
        _ => judged switch
        {
            DealState.Drifting => RecoveryState.Drifting,
            DealState.Watch => RecoveryState.Watch,
            _ => RecoveryState.OnTrack,
        },
    };
}

/// <summary>An escalation that waits for a decision.</summary>
/// <param name="Fact">The fact that began it.</param>
/// <param name="At">When.</param>
/// <param name="Trigger">What led there.</param>
/// <param name="ReviewBy">When leadership should have decided.</param>
public sealed record EscalationMark(FactId Fact, DateTimeOffset At, EscalationTrigger Trigger, DateTimeOffset ReviewBy);

/// <summary>A rest that goes on.</summary>
/// <param name="Fact">The fact that began it.</param>
/// <param name="ReengageOn">The day it becomes due.</param>
/// <param name="DueAt">The instant at which that day begins.</param>
/// <param name="DueSince">When it fell due; null while it did not.</param>
/// <param name="Reengager">Who re-engages.</param>
public sealed record PauseMark(FactId Fact, DateOnly ReengageOn, DateTimeOffset DueAt, DateTimeOffset? DueSince, PersonId Reengager);
