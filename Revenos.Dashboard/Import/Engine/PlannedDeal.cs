using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>A fact that is to be recorded.</summary>
public sealed record PlannedFact(FactId Id, string Key, DateTimeOffset At, Fact Content);

/// <summary>A deal that is to be recorded, or why it is not.</summary>
/// <param name="Key">The source's name of it.</param>
/// <param name="Facts">What happened to it, the opening first; empty where it is left out.</param>
/// <param name="Faults">What keeps it from being imported; empty for one that can be.</param>
public sealed record PlannedDeal(string Key, DealId Deal, ImmutableArray<PlannedFact> Facts, ImmutableArray<Fault> Faults, string File, long Line);
