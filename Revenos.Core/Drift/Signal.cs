namespace Revenos.Core.Drift;

/// <summary>The four signals, always in this order.</summary>
public enum Signal
{
    /// <summary>Whether milestones are reached in the time their windows gave them.</summary>
    MilestoneVelocity,

    /// <summary>Whether people who matter are in touch as often as the phase asks for.</summary>
    EngagementDensity,

    /// <summary>Whether there is proof that is not yet stale.</summary>
    EvidenceFreshness,

    /// <summary>Whether promises stand as firmly as the phase asks for.</summary>
    CommitmentStrength,
}

/// <summary>How a signal stands against its threshold.</summary>
public enum SignalLevel
{
    /// <summary>There is too little to tell. Unknown never counts as below.</summary>
    Unknown,

    /// <summary>Under its threshold.</summary>
    Below,

    /// <summary>At its threshold or over it.</summary>
    AtOrAbove,
}

/// <summary>How a deal stands.</summary>
public enum DealState
{
    /// <summary>No signal below its threshold.</summary>
    OnTrack,

    /// <summary>Exactly one signal below its threshold.</summary>
    Watch,

    /// <summary>Two or more signals were below their thresholds at once, and not yet fewer than two below their recovery thresholds.</summary>
    Drifting,

    /// <summary>Resting; not judged.</summary>
    Paused,

    /// <summary>Won; not judged.</summary>
    Won,

    /// <summary>Lost; not judged.</summary>
    Lost,
}
