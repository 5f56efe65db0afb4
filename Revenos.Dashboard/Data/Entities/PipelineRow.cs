using System.Collections.Immutable;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A pipeline with its stages in order.</summary>
public sealed class PipelineRow
{
    public required PipelineId Id { get; init; }

    public required string Name { get; set; }

    public required ImmutableArray<Stage> Stages { get; set; }
}
