using Revenos.Core.Outcomes;

namespace Revenos.Core.Recovery;

/// <summary>The way back as a state machine: which moves a deal allows from where it stands.</summary>
public static class RecoveryRule
{
    /// <summary>Whether a move is allowed from a state; null when it is, or the rule that refuses it.</summary>
    public static Refusal? Check(RecoveryState state, RecoveryMove move) => (state, move) switch
    {
        (RecoveryState.Won or RecoveryState.Lost, _) => Refusals.Closed,

        (RecoveryState.Paused or RecoveryState.Due, RecoveryMove.Extend or RecoveryMove.Reengage or RecoveryMove.Close) => null,
        (RecoveryState.Paused or RecoveryState.Due, RecoveryMove.Decide) => Refusals.NotEscalated,
        (RecoveryState.Paused or RecoveryState.Due, _) => Refusals.Paused,
        (_, RecoveryMove.Extend or RecoveryMove.Reengage) => Refusals.NotPaused,

        (RecoveryState.Escalated, RecoveryMove.Decide or RecoveryMove.Close) => null,
        (RecoveryState.Escalated, RecoveryMove.Escalate) => Refusals.EscalatedAlready,
        (RecoveryState.Escalated, _) => Refusals.Escalated,
        (_, RecoveryMove.Decide) => Refusals.NotEscalated,

        (RecoveryState.OnTrack, RecoveryMove.Reanchor) => Refusals.NotDrifting,
        (RecoveryState.Reanchored, RecoveryMove.Reanchor) => Refusals.Observed,
        _ => null,
    };
}
