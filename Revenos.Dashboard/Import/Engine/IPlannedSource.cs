using System.Collections.Immutable;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Files that were read and give deals: a scan of tables, or of facts.</summary>
internal interface IPlannedSource : IDisposable
{
    /// <summary>The name that its facts are marked with.</summary>
    string Name { get; }

    /// <summary>The people come across so far; all of them once every deal was given.</summary>
    IReadOnlyCollection<ImportedPerson> People { get; }

    /// <summary>The teams come across so far.</summary>
    IReadOnlyCollection<ImportedTeam> Teams { get; }

    /// <summary>The pipeline the deals pass through; null when the facts name one that is known.</summary>
    Pipeline? Pipeline { get; }

    /// <summary>The playbook made of its plan; null without one.</summary>
    Playbook? Playbook { get; }

    ScanCounts Counts { get; }

    /// <summary>What was found out about the files, as sentences.</summary>
    ImmutableArray<string> Findings { get; }

    /// <summary>How many deals there are at most, for progress.</summary>
    int MostDeals { get; }

    IEnumerable<PlannedDeal> Deals();
}
