namespace Revenos.Core.Visibility;

/// <summary>How much of a deal's value can be seen, from least to most.</summary>
public enum VisibilityLayer
{
    /// <summary>Nothing supports it yet, or it rests. Weight 0.</summary>
    Opaque,

    /// <summary>A Discovery milestone is complete with its evidence. Weight 0.3.</summary>
    Indicated,

    /// <summary>A Validation milestone is complete with its evidence, and freshness is at or above its threshold. Weight 0.6.</summary>
    Evidenced,

    /// <summary>A Commitment milestone is complete with its evidence, and strength is at or above its threshold. Weight 0.9.</summary>
    Committed,
}

/// <summary>What the visibility layer of a deal rests on, apart from the signals.</summary>
/// <param name="Discovery">Whether a Discovery milestone is complete with its evidence.</param>
/// <param name="Validation">Whether a Validation milestone is complete with its evidence.</param>
/// <param name="Commitment">Whether a Commitment milestone is complete with its evidence.</param>
public readonly record struct VisibilityBasis(bool Discovery, bool Validation, bool Commitment);
