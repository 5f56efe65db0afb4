using System.Numerics;

namespace Revenos.Core.Drift;

/// <summary>Some of the causes of drift, without the facts behind them.</summary>
/// <param name="Bits">One bit a cause, the first the lowest: the form in which a set is kept.</param>
public readonly record struct CauseSet(byte Bits)
{
    /// <summary>No cause.</summary>
    public static CauseSet None { get; }

    /// <summary>How many causes there are in it.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The causes in it, in their order.</summary>
    public IEnumerable<CauseKind> Kinds => Enum.GetValues<CauseKind>().Where(Contains);

    /// <summary>The set of some causes.</summary>
    public static CauseSet Of(params ReadOnlySpan<CauseKind> kinds)
    {
        var set = None;
        foreach (var kind in kinds)
        {
            set = set.With(kind);
        }

        return set;
    }

    /// <summary>Whether a cause is in it.</summary>
    public bool Contains(CauseKind kind) => (Bits & (1 << (int)kind)) != 0;

    /// <summary>The set with one cause more.</summary>
    public CauseSet With(CauseKind kind) => new((byte)(Bits | (1 << (int)kind)));

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Kinds)}]";
}
