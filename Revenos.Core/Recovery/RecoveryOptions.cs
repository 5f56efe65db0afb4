using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Revenos.Core.Options;

namespace Revenos.Core.Recovery;

/// <summary>The numbers behind the way back.</summary>
public sealed record RecoveryOptions
{
    /// <summary>The defaults.</summary>
    public static RecoveryOptions Default { get; } = new();

    /// <summary>How many working days a re-anchored deal is observed.</summary>
    [Range(1, 60)]
    public int ObservationWorkingDays { get; init; } = 10;

    /// <summary>Within how many working days leadership should decide.</summary>
    [Range(1, 30)]
    public int ReviewWorkingDays { get; init; } = 5;

    /// <summary>How often a deal may rest, extensions included, before leadership has to agree.</summary>
    [Range(0, 20)]
    public int MostPauses { get; init; } = 2;

    /// <summary>How many days ahead a re-engagement date may lie before leadership has to agree.</summary>
    [Range(1, 3650)]
    public int LongestPauseDays { get; init; } = 365;

    /// <summary>All that is wrong with these options, at once; empty when they can be used.</summary>
    public ImmutableArray<OptionFault> Validate() => [.. OptionReader.OutOfRange(this)];

    /// <summary>Every number with its path and declared range.</summary>
    public ImmutableArray<OptionSetting> Settings() => OptionReader.Settings(this);
}
