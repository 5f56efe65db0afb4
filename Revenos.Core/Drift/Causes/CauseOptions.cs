using System.ComponentModel.DataAnnotations;

namespace Revenos.Core.Drift.Causes;

/// <summary>The numbers behind the causes.</summary>
public sealed record CauseOptions
{
    /// <summary>How many expected cadences back the recent contact reaches: 2·C days.</summary>
    [Range(0.5, 20.0)]
    public double RecentCadences { get; init; } = 2;

    /// <summary>How many expected cadences before that it is compared with: the 4·C days before.</summary>
    [Range(0.5, 40.0)]
    public double EarlierCadences { get; init; } = 4;

    /// <summary>Under this part of its earlier share, the share of decision makers and champions counts as fallen.</summary>
    [Range(0.05, 1.0)]
    public double ShareKept { get; init; } = 0.5;

    /// <summary>The days after which a rationale that nobody confirmed counts as decayed.</summary>
    [Range(1.0, 730.0)]
    public double RationaleDays { get; init; } = 60;
}
