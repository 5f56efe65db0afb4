using System.Collections.Immutable;
using Revenos.Core.Deals;

namespace Revenos.Core.Visibility;

/// <summary>How much evidence a deal has for the milestones it has begun, from its last fact on until the next, without a fact.</summary>
/// <param name="Lasting">How many pieces of evidence hold without an end.</param>
/// <param name="Ends">When the others stop to hold, in order.</param>
/// <param name="Begins">When the open milestones begin, in order.</param>
public sealed record ProofCount(int Lasting, ImmutableArray<DateTimeOffset> Ends, ImmutableArray<DateTimeOffset> Begins)
{
    /// <summary>The counts of a deal.</summary>
    public static ProofCount Of(Deal deal)
    {
        var held = deal.Evidence.Where(piece => !piece.IsWithdrawn).ToArray();
        return new(
            held.Count(piece => piece.ValidUntil is null),
            [.. held.Select(piece => piece.ValidUntil).OfType<DateTimeOffset>().Order()],
            [.. deal.Plan.Where(milestone => !milestone.IsComplete).Select(milestone => milestone.Window.Start).Order()]);
    }

    /// <summary>The pieces of evidence that hold at an instant.</summary>
    public int ValidAt(DateTimeOffset at) => Lasting + Ends.Count(end => at < end);

    /// <summary>The open milestones that have begun by an instant.</summary>
    public int BegunAt(DateTimeOffset at) => Begins.Count(begin => begin <= at);
}
