using System.Collections.Immutable;

namespace Revenos.Dashboard.Import.Reports;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport
{
    public required string Profile { get; init; }

    /// <summary>Whether nothing was written.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Whether it was stopped before its end. What was imported by then stays.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Deals that were not known before.</summary>
    public int NewDeals { get; init; }

    /// <summary>Deals known before that got more facts.</summary>
    public int GrownDeals { get; init; }

    /// <summary>Deals known before of which the source tells nothing new.</summary>
    public int UnchangedDeals { get; init; }

    /// <summary>Deals that the source tells the end of, among those above.</summary>
    public int ClosedDeals { get; init; }

    /// <summary>Deals that could not be imported; the faults say why.</summary>
    public int RefusedDeals { get; init; }

    /// <summary>How many facts of each kind, in the order of their number.</summary>
    public ImmutableArray<(string Kind, long Count)> Facts { get; init; } = [];

    public int NewPeople { get; init; }

    public int NewTeams { get; init; }

    public long Rows { get; init; }

    /// <summary>What the source tells and a deal's history has no place for, with the number.</summary>
    public ImmutableArray<(string What, long Count)> LeftOut { get; init; } = [];

    /// <summary>How the files were read.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>All faults, those beyond the kept ones included.</summary>
    public int FaultCount { get; init; }

    public TimeSpan Took { get; init; }

    public long FactCount => Facts.Sum(fact => fact.Count);

    public int Deals => NewDeals + GrownDeals;

    /// <summary>Whether no deal of it is on the board: each is won or lost.</summary>
    public bool IsAllClosed => ClosedDeals > 0 && ClosedDeals == Deals + UnchangedDeals;
}
