using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>A piece of evidence was attached. This fact's id names the evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Milestone">The milestone it proves; null when it belongs to the deal.</param>
/// <param name="Place">Where it is kept.</param>
/// <param name="ValidUntil">When it stops being valid; null for never.</param>
public sealed record EvidenceAttached(
    EvidenceKind Kind,
    string Title,
    MilestoneId? Milestone,
    EvidencePlace Place,
    DateTimeOffset? ValidUntil) : Fact;

/// <summary>A piece of evidence does not hold.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Reason">Why not.</param>
public sealed record EvidenceWithdrawn(FactId Evidence, string Reason) : Fact;

/// <summary>A promise was made. This fact's id names the commitment.</summary>
/// <param name="Text">What was promised.</param>
/// <param name="Side">Whose promise it is.</param>
/// <param name="Giver">Who gave it, by name; may be empty.</param>
/// <param name="Level">How far up the ladder it stands.</param>
/// <param name="DocumentBy">When it should be documented; null for the default of the options.</param>
/// <param name="Importance">What it weighs against others; 1 by default, more than 0, at most 3.</param>
public sealed record CommitmentMade(
    string Text,
    CommitmentSide Side,
    string Giver,
    CommitmentLevel Level,
    DateTimeOffset? DocumentBy,
    double Importance) : Fact;

/// <summary>A commitment climbed the ladder.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Level">The level reached.</param>
public sealed record CommitmentAdvanced(FactId Commitment, CommitmentLevel Level) : Fact;

/// <summary>A commitment was taken back.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Reason">Why.</param>
public sealed record CommitmentWithdrawn(FactId Commitment, string Reason) : Fact;
