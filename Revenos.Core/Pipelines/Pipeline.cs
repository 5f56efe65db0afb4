using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.Pipelines;

/// <summary>An ordered row of stages that deals pass through.</summary>
/// <param name="Id">The pipeline's key.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Stages">The open stages in order; at least one. Won and lost are not stages but ends.</param>
public sealed record Pipeline(PipelineId Id, string Name, ImmutableArray<Stage> Stages)
{
    /// <summary>The position of a stage from zero, or -1 when the pipeline does not have it.</summary>
    public int IndexOf(StageId stage)
    {
        for (var i = 0; i < Stages.Length; i++)
        {
            if (Stages[i].Id == stage)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The stage of that key, or null when the pipeline does not have it.</summary>
    public Stage? Find(StageId stage) => IndexOf(stage) is >= 0 and var index ? Stages[index] : null;
}

/// <summary>One stage of a pipeline: a column of the board.</summary>
/// <param name="Id">The stage's key within its pipeline.</param>
/// <param name="Name">The name people read.</param>
public sealed record Stage(StageId Id, string Name);
