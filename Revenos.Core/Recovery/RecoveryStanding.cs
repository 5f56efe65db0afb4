using System.Collections.Immutable;
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
    /// <summary>What reviews promised the deal and nobody has given yet, in order.</summary>
    public ImmutableArray<SupportMark> Supports { get; init; } = [];

    /// <summary>The instant at which something falls due by its date alone; null when nothing will.</summary>
    public DateTimeOffset? NextDue => Pause is { DueSince: null } resting ? resting.DueAt : Observation?.Until;

    /// <summary>What people did about a deal.</summary>
    public static RecoveryStanding Of(Deal deal, WorkingCalendar calendar) => new(
        deal.Status,
        deal.Observation,
        deal.OpenEscalation is { } open ? new EscalationMark(open.Fact, open.At, open.Trigger, open.ReviewBy) : null,
        deal.CurrentPause is { } pause ? PauseMark.Of(deal, pause, calendar) : null,
        deal.Reanchorings.IsEmpty ? null : deal.Reanchorings[^1].At)
    {
        Supports =
        [
            .. deal.Supports.Where(item => item.GivenAt is null)
                .Select(item => new SupportMark(item.Decision, item.Promise.What, item.Promise.Who, item.Promise.Until)),
        ],
    };

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
public sealed record PauseMark(FactId Fact, DateOnly ReengageOn, DateTimeOffset DueAt, DateTimeOffset? DueSince, PersonId Reengager)
{
    /// <summary>The fact that laid the deal to rest, however often the rest was extended since: the name of it that stays.</summary>
    public FactId Origin { get; init; } = Fact;

    /// <summary>Why it rests, from the list.</summary>
    public PauseKind Kind { get; init; }

    /// <summary>Why it rests, in a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many things have to be true before the deal goes on.</summary>
    public int Criteria { get; init; }

    /// <summary>How many of them came true.</summary>
    public int Met { get; init; }

    internal static PauseMark Of(Deal deal, Pause pause, WorkingCalendar calendar) =>
        new(pause.Fact, pause.ReengageOn, calendar.StartOf(pause.ReengageOn), pause.DueSince, pause.Reengager ?? deal.Owner)
        {
            Origin = OriginOf(deal.Pauses),
            Kind = pause.Kind,
            Reason = pause.Reason,
            Criteria = pause.Criteria.Length,
            Met = pause.Met.Length,
        };

    // An extension begins at the very instant at which what it extends ends.
    private static FactId OriginOf(ImmutableArray<Pause> pauses)
    {
        var first = pauses.Length - 1;
        while (first > 0 && pauses[first - 1].To == pauses[first].From)
        {
            first--;
        }

        return pauses[first].Fact;
    }
}

/// <summary>Something that a review promised and nobody has given yet.</summary>
/// <param name="Decision">The decision that promised it.</param>
/// <param name="What">What is given.</param>
/// <param name="Who">Who gives it, by name.</param>
/// <param name="Until">The day by which it is given.</param>
public sealed record SupportMark(FactId Decision, string What, string Who, DateOnly Until);
