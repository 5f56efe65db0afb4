namespace Revenos.Core.Options;

/// <summary>One number of an options record, with the range it may lie in.</summary>
/// <param name="Path">Where it stands, such as "Density.HalfLifeDays".</param>
/// <param name="Value">What it is.</param>
/// <param name="Minimum">The least it may be.</param>
/// <param name="Maximum">The most it may be.</param>
public sealed record OptionSetting(string Path, double Value, double Minimum, double Maximum)
{
    /// <summary>Whether the value lies in its range. A value that is not a number does not.</summary>
    public bool IsInRange => Value >= Minimum && Value <= Maximum;
}
