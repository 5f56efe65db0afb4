using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>One version of the options that deals are judged with, of the workspace or of a playbook. Versions count through the whole workspace and are all kept.</summary>
public sealed class DriftRulesRow
{
    public required int Version { get; init; }

    /// <summary>The playbook it belongs to; null for the workspace.</summary>
    public PlaybookId? Playbook { get; init; }

    /// <summary>The options; null when the playbook goes back to the workspace's.</summary>
    public DriftOptions? Options { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public PersonId? MadeBy { get; init; }
}
