namespace Revenos.Core.Drift;

/// <summary>The options a deal is judged with and the version they carry; every judgement names it.</summary>
/// <param name="Version">The version, counted by whoever keeps the options.</param>
/// <param name="Options">The options; judged by only after <see cref="DriftOptions.Validate"/> found no fault.</param>
public sealed record DriftRules(int Version, DriftOptions Options)
{
    /// <summary>The defaults as version 1.</summary>
    public static DriftRules Default { get; } = new(1, DriftOptions.Default);
}
