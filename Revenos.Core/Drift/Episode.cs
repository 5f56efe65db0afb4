using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Drift;

/// <summary>One continuous stretch of drift.</summary>
/// <param name="Number">1 for the deal's first, then counting up.</param>
/// <param name="OpenedAt">The instant at which the rule became true, solved for and not the time somebody noticed.</param>
/// <param name="Opening">The four readings at that instant.</param>
/// <param name="Causes">What explained it then.</param>
/// <param name="PeakSeverity">The highest severity it reached: 0 to 4.</param>
/// <param name="ClosedAt">When it ended; null while it is open.</param>
/// <param name="ClosedBy">The fact that ended it; null while it is open.</param>
/// <param name="End">How it ended; null while it is open.</param>
public sealed record Episode(
    int Number,
    DateTimeOffset OpenedAt,
    ImmutableArray<Reading> Opening,
    ImmutableArray<Cause> Causes,
    double PeakSeverity,
    DateTimeOffset? ClosedAt,
    FactId? ClosedBy,
    EpisodeEnd? End);

/// <summary>How a drift episode ended.</summary>
public enum EpisodeEnd
{
    /// <summary>Fewer than two signals were below their recovery thresholds.</summary>
    Recovered,

    /// <summary>The deal was paused.</summary>
    Paused,

    /// <summary>The deal was won.</summary>
    Won,

    /// <summary>The deal was lost.</summary>
    Lost,
}
