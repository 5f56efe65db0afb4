using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Plans;

/// <summary>A verifiable event that a deal has to reach, as one anchor plans it.</summary>
/// <param name="Id">Its key, the same in every anchor of the deal.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Stage">The stage whose gate waits for it; null when no gate does.</param>
/// <param name="Window">When it is planned.</param>
/// <param name="Criteria">How one sees that it is reached; may be empty.</param>
/// <param name="Owner">Who brings it about, on either side, by name; may be empty.</param>
/// <param name="Evidence">The proof it needs before it counts at its gate.</param>
public sealed record Milestone(
    MilestoneId Id,
    string Name,
    MilestoneType Type,
    StageId? Stage,
    Window Window,
    string Criteria,
    string Owner,
    EvidenceRequirement Evidence);

/// <summary>The proof a milestone needs.</summary>
/// <param name="Kinds">The kinds that count; empty means any kind does.</param>
/// <param name="Minimum">How many pieces, zero or more.</param>
public sealed record EvidenceRequirement(ImmutableArray<EvidenceKind> Kinds, int Minimum)
{
    /// <summary>No proof needed.</summary>
    public static EvidenceRequirement None { get; } = new([], 0);

    /// <summary>Whether a piece of this kind counts towards the requirement.</summary>
    public bool Accepts(EvidenceKind kind) => Kinds.IsEmpty || Kinds.Contains(kind);
}
