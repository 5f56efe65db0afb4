using System.Collections.Immutable;

namespace Revenos.Dashboard.Import.Reports;

/// <summary>Something that keeps a deal from being imported.</summary>
/// <param name="Line">The line of the file; 0 when the fault is not in one row.</param>
/// <param name="Deal">The source's name of the deal; empty when the row does not tell.</param>
public sealed record Fault(string File, long Line, string Deal, string Column, string Value, string What, string Remedy);

/// <summary>The faults of an import. The first ten thousand are kept; the rest are counted.</summary>
public sealed class FaultList
{
    public const int MostKept = 10_000;

    private readonly List<Fault> _kept = [];

    public int Count { get; private set; }

    public ImmutableArray<Fault> Kept => [.. _kept];

    public void Add(Fault fault)
    {
        Count++;
        if (_kept.Count < MostKept)
        {
            _kept.Add(fault with { Value = fault.Value.Length > 200 ? fault.Value[..200] + "…" : fault.Value });
        }
    }
}
