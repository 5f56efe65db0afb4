using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;

namespace Revenos.Dashboard.UseCases;

/// <summary>What became of many changes.</summary>
/// <param name="Deals">One report a change, in their order; fewer than the changes when it was cancelled.</param>
/// <param name="IsCancelled">Whether it ended before all were tried. What is reported is stored.</param>
public sealed record ManyRecorded(ImmutableArray<DealReport> Deals, bool IsCancelled)
{
    /// <summary>How many facts were added.</summary>
    public int Added => Deals.Sum(deal => deal.Added);

    /// <summary>How many facts had been there before.</summary>
    public int Known => Deals.Sum(deal => deal.Known);
}

/// <summary>What became of one change.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Added">How many facts were added.</param>
/// <param name="Known">How many were there already by their source keys.</param>
/// <param name="Refusal">Why nothing was added; null when nothing was refused.</param>
public sealed record DealReport(DealId Deal, int Added, int Known, Refusal? Refusal);

/// <summary>How far a long work has come.</summary>
/// <param name="Done">How many deals are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Facts">How many facts were written.</param>
public readonly record struct RecordProgress(int Done, int Total, int Facts);
