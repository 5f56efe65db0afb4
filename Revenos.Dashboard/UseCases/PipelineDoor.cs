using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Changes pipelines. A null viewer is the product itself.</summary>
public sealed class PipelineDoor(IDbContextFactory<RevenosDbContext> contexts, DirectoryQuery directory)
{
    /// <summary>Adds a pipeline or changes its name and stages. A stage that holds ongoing deals stays.</summary>
    public async Task<Outcome<Pipeline>> Save(Pipeline pipeline, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Check(pipeline, viewer) is { } refusal)
        {
            return refusal;
        }

        await using (var context = contexts.CreateDbContext())
        {
            var used = await context.Deals
                .Where(deal => deal.Pipeline == pipeline.Id && (deal.Status == DealStatus.Open || deal.Status == DealStatus.Paused))
                .Select(deal => deal.Stage)
                .Distinct()
                .ToListAsync(cancellation);
            if (used.Any(stage => pipeline.Find(stage) is null))
            {
                return StoreRefusals.StageInUse;
            }

            var row = await context.Pipelines.FindAsync([pipeline.Id], cancellation);
            if (row is null)
            {
                row = new PipelineRow { Id = pipeline.Id, Name = pipeline.Name, Stages = pipeline.Stages };
                context.Pipelines.Add(row);
            }

            row.Name = pipeline.Name.Trim();
            row.Stages = pipeline.Stages;
            await context.SaveChangesAsync(cancellation);
        }

        return (await directory.Refresh(cancellation)).FindPipeline(pipeline.Id)!;
    }

    private static Refusal? Check(Pipeline pipeline, Viewer? viewer) =>
        Doors.Administrates(viewer) ?? Doors.Key(pipeline.Id.Value) ?? Doors.Name(pipeline.Name)
        ?? (pipeline.Stages.IsDefaultOrEmpty ? StoreRefusals.NoStages : null)
        ?? (pipeline.Stages.DistinctBy(stage => stage.Id).Count() != pipeline.Stages.Length ? StoreRefusals.StageTwice : null)
        ?? pipeline.Stages.Select(stage => Doors.Key(stage.Id.Value) ?? Doors.Name(stage.Name)).FirstOrDefault(fault => fault is not null);
}
