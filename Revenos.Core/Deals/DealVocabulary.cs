namespace Revenos.Core.Deals;

/// <summary>Which signals can be told of a deal. An untracked signal reads as unknown.</summary>
/// <param name="Engagements">Whether engagements are recorded.</param>
/// <param name="Commitments">Whether commitments are recorded.</param>
public sealed record Tracking(bool Engagements, bool Commitments)
{
    /// <summary>Everything is recorded: deals kept in the product.</summary>
    public static Tracking Full { get; } = new(true, true);
}

/// <summary>Whether a deal goes on.</summary>
public enum DealStatus
{
    /// <summary>Being worked on, and judged.</summary>
    Open,

    /// <summary>Resting until a date; not judged.</summary>
    Paused,

    /// <summary>The buyer bought.</summary>
    Won,

    /// <summary>It ended without a sale.</summary>
    Lost,
}

/// <summary>Why a deal ended without a sale.</summary>
public enum LossReason
{
    /// <summary>Anything not listed.</summary>
    Other,

    /// <summary>The buyer went quiet.</summary>
    WentQuiet,

    /// <summary>The buyer decided to do nothing.</summary>
    NoDecision,

    /// <summary>The buyer chose somebody else.</summary>
    Competitor,

    /// <summary>There was no money for it.</summary>
    Budget,

    /// <summary>It did not fit the need.</summary>
    Fit,

    /// <summary>We declined.</summary>
    Declined,
}

/// <summary>What a stakeholder can decide, from least to most known weight.</summary>
public enum Authority
{
    /// <summary>Nobody knows yet.</summary>
    Unknown,

    /// <summary>Will use it.</summary>
    User,

    /// <summary>Is listened to.</summary>
    Influencer,

    /// <summary>Wants it and works for it inside.</summary>
    Champion,

    /// <summary>Can say yes and spend the money.</summary>
    DecisionMaker,
}

/// <summary>How people were in touch.</summary>
public enum EngagementKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>A demonstration.</summary>
    Demo,

    /// <summary>A call.</summary>
    Call,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A short message.</summary>
    Message,
}

/// <summary>Who spoke.</summary>
public enum EngagementDirection
{
    /// <summary>Both sides.</summary>
    TwoWay,

    /// <summary>The buyer came to us.</summary>
    Inbound,

    /// <summary>We reached out and have no answer.</summary>
    Outbound,
}

/// <summary>Whose promise a commitment is.</summary>
public enum CommitmentSide
{
    /// <summary>The buyer's.</summary>
    Buyer,

    /// <summary>Ours.</summary>
    Ours,
}

/// <summary>The ladder a commitment climbs.</summary>
public enum CommitmentLevel
{
    /// <summary>Said.</summary>
    Verbal,

    /// <summary>Written down informally.</summary>
    Written,

    /// <summary>In a document both sides hold.</summary>
    Documented,

    /// <summary>Done or signed.</summary>
    Executed,
}

/// <summary>What changed round a deal.</summary>
public enum ContextChangeKind
{
    /// <summary>People or departments moved.</summary>
    Reorganisation,

    /// <summary>The money changed.</summary>
    Budget,

    /// <summary>Somebody else is offering.</summary>
    Competitor,

    /// <summary>Something else became more important.</summary>
    Priorities,
}
