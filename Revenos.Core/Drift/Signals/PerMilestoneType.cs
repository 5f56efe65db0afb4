using System.ComponentModel.DataAnnotations;
using Revenos.Core.Plans;

namespace Revenos.Core.Drift.Signals;

/// <summary>One number for each type of the current milestone.</summary>
public sealed record PerMilestoneType
{
    /// <summary>While the problem and the people are being understood.</summary>
    [Range(0.05, 365.0)]
    public required double Discovery { get; init; }

    /// <summary>While the solution is being proven.</summary>
    [Range(0.05, 365.0)]
    public required double Validation { get; init; }

    /// <summary>While the buyer binds itself.</summary>
    [Range(0.05, 365.0)]
    public required double Commitment { get; init; }

    /// <summary>While what was promised is being handed over.</summary>
    [Range(0.05, 365.0)]
    public required double Delivery { get; init; }

    /// <summary>The number for one type.</summary>
    public double this[MilestoneType type] => type switch
    {
        MilestoneType.Discovery => Discovery,
        MilestoneType.Validation => Validation,
        MilestoneType.Commitment => Commitment,
        MilestoneType.Delivery => Delivery,
    };
}
