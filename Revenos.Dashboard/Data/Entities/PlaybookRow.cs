using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>One version of a playbook. The highest is in force; the others are kept, so that a plan's origin can be read later.</summary>
public sealed class PlaybookRow
{
    public required PlaybookId Id { get; init; }

    public required int Version { get; init; }

    public required string Name { get; init; }

    public required PipelineId Pipeline { get; init; }

    public required ImmutableArray<MilestoneTemplate> Milestones { get; init; }

    /// <summary>Whether new deals may no longer be planned with it.</summary>
    public required bool IsRetired { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public PersonId? MadeBy { get; init; }
}
