namespace Revenos.Core.Plans;

/// <summary>What a milestone is about. The type of the current milestone sets what is expected of engagement and commitment.</summary>
public enum MilestoneType
{
    /// <summary>The problem and the people are being understood.</summary>
    Discovery,

    /// <summary>The solution is being proven.</summary>
    Validation,

    /// <summary>The buyer binds itself.</summary>
    Commitment,

    /// <summary>What was promised is being handed over.</summary>
    Delivery,
}
