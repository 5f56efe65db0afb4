using Revenos.Core.Values;

namespace Revenos.Core.Plans;

/// <summary>The time a milestone is planned to take: half-open, from its start up to its due instant.</summary>
/// <param name="Start">When the work is planned to begin.</param>
/// <param name="Due">When it is planned to be done; later than <paramref name="Start"/>.</param>
public readonly record struct Window(DateTimeOffset Start, DateTimeOffset Due)
{
    /// <summary>The length W in days; positive for every window that was accepted.</summary>
    public double Days => Due.DaysSince(Start);
}
