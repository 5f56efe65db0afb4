namespace Revenos.Core.Recovery;

/// <summary>Where a deal is on the way back: how it is judged, and what people did about it.</summary>
public enum RecoveryState
{
    /// <summary>No signal below its threshold.</summary>
    OnTrack,

    /// <summary>Exactly one signal below its threshold.</summary>
    Watch,

    /// <summary>In an episode of drift that nobody has answered, or that was given back to the owner.</summary>
    Drifting,

    /// <summary>Re-anchored and under observation.</summary>
    Reanchored,

    /// <summary>Before the leadership, which has not decided yet.</summary>
    Escalated,

    /// <summary>Resting until its re-engagement date.</summary>
    Paused,

    /// <summary>Resting still, and its re-engagement date has come.</summary>
    Due,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,
}

/// <summary>What can be done about a deal on the way back.</summary>
public enum RecoveryMove
{
    /// <summary>The owner re-anchors.</summary>
    Reanchor,

    /// <summary>Somebody, or the end of an observation, asks leadership to look.</summary>
    Escalate,

    /// <summary>Leadership decides.</summary>
    Decide,

    /// <summary>The deal is laid to rest.</summary>
    Pause,

    /// <summary>It rests longer.</summary>
    Extend,

    /// <summary>It goes on.</summary>
    Reengage,

    /// <summary>It is won or lost.</summary>
    Close,
}

/// <summary>What a stakeholder said about still wanting this.</summary>
public enum Intent
{
    /// <summary>They still mean it.</summary>
    Confirmed,

    /// <summary>They are not sure.</summary>
    Uncertain,

    /// <summary>They no longer do.</summary>
    Withdrawn,

    /// <summary>Nobody has asked them.</summary>
    NotAsked,
}

/// <summary>What led to an escalation.</summary>
public enum EscalationTrigger
{
    /// <summary>The deal still drifted at the end of its observation.</summary>
    Persisted,

    /// <summary>It began to drift again while it was observed.</summary>
    Returned,

    /// <summary>Somebody asked for help.</summary>
    ByHand,
}

/// <summary>What leadership can decide in a review.</summary>
public enum ReviewDecision
{
    /// <summary>Something is given: what, by whom, until when.</summary>
    Support,

    /// <summary>The owner re-anchors once more.</summary>
    ReanchorAgain,

    /// <summary>The deal rests.</summary>
    Pause,

    /// <summary>The deal is closed as lost.</summary>
    CloseAsLost,

    /// <summary>It came back by itself: nothing more is needed. Only for a deal that no longer drifts.</summary>
    Recovered,
}

/// <summary>Why a deal rests.</summary>
public enum PauseKind
{
    /// <summary>Anything not listed.</summary>
    Other,

    /// <summary>Their budget is decided later.</summary>
    BudgetCycle,

    /// <summary>Departments or people are being moved.</summary>
    Reorganisation,

    /// <summary>Something else comes first for them.</summary>
    Priorities,

    /// <summary>The person who carries it is away or gone.</summary>
    SponsorAway,

    /// <summary>It waits for something outside: a law, a merger, another supplier.</summary>
    Outside,
}

/// <summary>Why a deal is being observed.</summary>
public enum ObservationKind
{
    /// <summary>It was re-anchored.</summary>
    Reanchored,

    /// <summary>A review gave it support.</summary>
    Supported,

    /// <summary>A review asked its owner to re-anchor again.</summary>
    AskedAgain,
}
