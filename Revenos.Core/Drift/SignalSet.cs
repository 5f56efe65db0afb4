using System.Numerics;

namespace Revenos.Core.Drift;

/// <summary>Some of the four signals.</summary>
/// <param name="Bits">One bit a signal, the first the lowest: the form in which a set is kept.</param>
public readonly record struct SignalSet(byte Bits)
{
    /// <summary>No signal.</summary>
    public static SignalSet None { get; }

    /// <summary>How many signals there are in it: 0 to 4.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The signals in it, in their order.</summary>
    public IEnumerable<Signal> Signals => DriftRule.Signals.Where(Contains);

    /// <summary>The set of some signals.</summary>
    public static SignalSet Of(params ReadOnlySpan<Signal> signals)
    {
        var set = None;
        foreach (var signal in signals)
        {
            set = set.With(signal);
        }

        return set;
    }

    /// <summary>Whether a signal is in it.</summary>
    public bool Contains(Signal signal) => (Bits & (1 << (int)signal)) != 0;

    /// <summary>The set with one signal more.</summary>
    public SignalSet With(Signal signal) => new((byte)(Bits | (1 << (int)signal)));

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Signals)}]";
}
