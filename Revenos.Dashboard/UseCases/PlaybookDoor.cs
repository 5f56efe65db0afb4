using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Changes playbooks. Each change is a new version; deals keep the plans they were given. A null viewer is the product itself.</summary>
public sealed class PlaybookDoor(IDbContextFactory<RevenosDbContext> contexts, DirectoryQuery directory, DriftRulesDoor rules, TimeProvider time)
{
    /// <summary>Adds a playbook, or a version of one; a retired one stays retired. Its drift options, where they differ from those in force, become a version of the rules.</summary>
    public async Task<Outcome<Playbook>> Save(Playbook playbook, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Check(playbook, viewer) is { } refusal)
        {
            return refusal;
        }

        await AddVersion(playbook, directory.Current.Retired.Contains(playbook.Id), viewer, cancellation);
        var catalog = await directory.Refresh(cancellation);
        if (catalog.FindPlaybook(playbook.Id)?.Drift != playbook.Drift)
        {
            var saved = await rules.Save(playbook.Id, playbook.Drift, viewer, cancellation: cancellation);
            if (!saved.IsAccepted)
            {
                return saved.Refusal;
            }
        }

        return directory.Current.FindPlaybook(playbook.Id)!;
    }

    /// <summary>Takes a playbook out of the offer, or puts it back. Deals planned with it keep it.</summary>
    public async Task<Outcome<Playbook>> Retire(PlaybookId id, bool isRetired, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        if (directory.Current.FindPlaybook(id) is not { } playbook)
        {
            return StoreRefusals.UnknownPlaybook;
        }

        await AddVersion(playbook, isRetired, viewer, cancellation);
        return (await directory.Refresh(cancellation)).FindPlaybook(id)!;
    }

    private async Task AddVersion(Playbook playbook, bool isRetired, Viewer? viewer, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var last = await context.Playbooks.Where(row => row.Id == playbook.Id).MaxAsync(row => (int?)row.Version, cancellation);
        context.Playbooks.Add(new PlaybookRow
        {
            Id = playbook.Id,
            Version = (last ?? 0) + 1,
            Name = playbook.Name.Trim(),
            Pipeline = playbook.Pipeline,
            Milestones = playbook.Milestones,
            IsRetired = isRetired,
            MadeAt = time.GetUtcNow().Stored(),
            MadeBy = viewer?.Person,
        });
        await context.SaveChangesAsync(cancellation);
    }

    private Refusal? Check(Playbook playbook, Viewer? viewer)
    {
        if ((Doors.Administrates(viewer) ?? Doors.PlainKey(playbook.Id.Value) ?? Doors.Name(playbook.Name)) is { } refusal)
        {
            return refusal;
        }

        if (directory.Current.FindPipeline(playbook.Pipeline) is not { } pipeline)
        {
            return StoreRefusals.UnknownPipeline;
        }

        if (playbook.Milestones.IsDefaultOrEmpty)
        {
            return StoreRefusals.NoMilestones;
        }

        if (playbook.Milestones.DistinctBy(milestone => milestone.Id).Count() != playbook.Milestones.Length)
        {
            return StoreRefusals.MilestoneTwice;
        }

        return playbook.Milestones
            .Select(milestone => Doors.PlainKey(milestone.Id.Value) ?? Doors.Name(milestone.Name) ?? Check(milestone, pipeline))
            .FirstOrDefault(fault => fault is not null)
            ?? (playbook.Drift is { } drift ? DriftRulesDoor.Check(drift) : null);
    }

    private static Refusal? Check(MilestoneTemplate milestone, Core.Pipelines.Pipeline pipeline) => milestone switch
    {
        { StartsAfterDays: not (>= 0 and <= 3650) } => StoreRefusals.Milestone(milestone.Name, "it starts 0 to 3650 days after the deal opens."),
        { LengthDays: not (> 0 and <= 3650) } => StoreRefusals.Milestone(milestone.Name, "its window is longer than 0 and at most 3650 days."),
        { Evidence.Minimum: not (>= 0 and <= 20) } => StoreRefusals.Milestone(milestone.Name, "it asks for 0 to 20 pieces of evidence."),
        { Criteria.Length: > 4000 } => StoreRefusals.Milestone(milestone.Name, "its criteria are longer than 4000 characters."),
        { Stage: { } stage } when pipeline.Find(stage) is null => StoreRefusals.Milestone(milestone.Name, "its pipeline has no such stage."),
        _ => null,
    };
}
