using System.Collections.Immutable;
using Revenos.Core.Drift.Causes;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
using Revenos.Core.Options;

namespace Revenos.Core.Drift;

/// <summary>
/// Every number the rule uses. The defaults are the workspace's first options; a playbook may have options of its own, so
/// that a two-week cycle and a nine-month one are each judged by their own clock.
/// </summary>
public sealed record DriftOptions
{
    /// <summary>The defaults, as docs/drift.md explains them.</summary>
    public static DriftOptions Default { get; } = new();

    /// <summary>The numbers behind milestone velocity.</summary>
    public VelocityOptions Velocity { get; init; } = new();

    /// <summary>The numbers behind engagement density.</summary>
    public DensityOptions Density { get; init; } = new();

    /// <summary>The numbers behind evidence freshness.</summary>
    public FreshnessOptions Freshness { get; init; } = new();

    /// <summary>The numbers behind commitment strength.</summary>
    public StrengthOptions Strength { get; init; } = new();

    /// <summary>The numbers behind the causes.</summary>
    public CauseOptions Causes { get; init; } = new();

    /// <summary>The threshold and recovery of one signal.</summary>
    public ISignalThresholds this[Signal signal] => signal switch
    {
        Signal.MilestoneVelocity => Velocity,
        Signal.EngagementDensity => Density,
        Signal.EvidenceFreshness => Freshness,
        Signal.CommitmentStrength => Strength,
    };

    /// <summary>Every number with its path and declared range, for a settings page and for the documentation.</summary>
    public ImmutableArray<OptionSetting> Settings() => OptionReader.Settings(this);

    /// <summary>All that is wrong with these options, at once; empty when they can be judged by.</summary>
    public ImmutableArray<OptionFault> Validate() =>
        OptionReader.Missing(this) is { IsEmpty: false } missing ? missing : [.. OptionReader.OutOfRange(this), .. Contradictions()];

    private IEnumerable<OptionFault> Contradictions()
    {
        foreach (var signal in Enum.GetValues<Signal>())
        {
            if (this[signal].Recovery < this[signal].Threshold)
            {
                yield return new OptionFault($"{signal}.Recovery", $"The recovery of {signal} lies under its threshold; it must be at least as high.");
            }
        }

        var levels = Strength.Levels;
        if (!(levels.Verbal <= levels.Written && levels.Written <= levels.Documented && levels.Documented <= levels.Executed))
        {
            yield return new OptionFault("Strength.Levels", "A higher level of commitment weighs less than a lower one; weights must not fall up the ladder.");
        }
    }
}
