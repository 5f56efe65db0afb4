using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Revenos.Core.Options;
using Revenos.Core.Values;

namespace Revenos.Core.Visibility;

/// <summary>What part of a deal's value each layer counts in the weighted pipeline.</summary>
public sealed record VisibilityOptions
{
    /// <summary>The defaults.</summary>
    public static VisibilityOptions Default { get; } = new();

    /// <summary>The part that an opaque deal counts.</summary>
    [Range(0.0, 1.0)]
    public decimal Opaque { get; init; }

    /// <summary>The part that an indicated deal counts.</summary>
    [Range(0.0, 1.0)]
    public decimal Indicated { get; init; } = 0.3m;

    /// <summary>The part that an evidenced deal counts.</summary>
    [Range(0.0, 1.0)]
    public decimal Evidenced { get; init; } = 0.6m;

    /// <summary>The part that a committed deal counts.</summary>
    [Range(0.0, 1.0)]
    public decimal Committed { get; init; } = 0.9m;

    /// <summary>The weight of one layer.</summary>
    public decimal this[VisibilityLayer layer] => layer switch
    {
        VisibilityLayer.Opaque => Opaque,
        VisibilityLayer.Indicated => Indicated,
        VisibilityLayer.Evidenced => Evidenced,
        VisibilityLayer.Committed => Committed,
    };

    /// <summary>The weighted value of a deal: its value × the weight of its layer, in its own currency.</summary>
    public Money Weigh(Money value, VisibilityLayer layer) => value * this[layer];

    /// <summary>All that is wrong with these options, at once; empty when they can be used.</summary>
    public ImmutableArray<OptionFault> Validate()
    {
        var faults = OptionReader.OutOfRange(this);
        return Opaque <= Indicated && Indicated <= Evidenced && Evidenced <= Committed
            ? [.. faults]
            : [.. faults, new OptionFault("Visibility", "A layer with more behind it weighs less than one with less; weights must not fall from opaque to committed.")];
    }

    /// <summary>Every number with its path and declared range.</summary>
    public ImmutableArray<OptionSetting> Settings() => OptionReader.Settings(this);
}
