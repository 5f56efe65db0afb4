using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Lays the milestones of a profile's plan one after the other.</summary>
internal static class Planner
{
    /// <summary>The plan of a deal: each window starts where the one before it is due, and ends by its length or by the date the source gives.</summary>
    public static ImmutableArray<Milestone> Plan(ProfilePlan plan, double[] lengths, Story story)
    {
        var milestones = ImmutableArray.CreateBuilder<Milestone>(plan.Milestones.Length);
        var start = story.OpenedAt;
        for (var i = 0; i < plan.Milestones.Length; i++)
        {
            var milestone = plan.Milestones[i];
            var due = story.Dues.TryGetValue(milestone.Id, out var stated) && stated > start ? stated : start.PlusDays(lengths[i]).Stored();
            milestones.Add(new Milestone(
                new MilestoneId(milestone.Id), milestone.Name, milestone.Type, StageOf(milestone), new Window(start, due), milestone.Criteria, story.OwnerName, EvidenceOf(milestone)));
            start = due;
        }

        return milestones.ToImmutable();
    }

    /// <summary>The playbook for deals that are opened in the product from now on.</summary>
    public static Playbook Playbook(ImportProfile profile, ProfilePlan plan, double[] lengths)
    {
        var templates = ImmutableArray.CreateBuilder<MilestoneTemplate>(plan.Milestones.Length);
        var after = 0.0;
        for (var i = 0; i < plan.Milestones.Length; i++)
        {
            var milestone = plan.Milestones[i];
            var days = Math.Round(lengths[i], 3);
            templates.Add(new MilestoneTemplate(
                new MilestoneId(milestone.Id), milestone.Name, milestone.Type, StageOf(milestone), Math.Round(after, 3), days, milestone.Criteria, EvidenceOf(milestone)));
            after += days;
        }

        return new Playbook(new PlaybookId(plan.Playbook), plan.Name, new PipelineId(profile.Pipeline.Id), templates.ToImmutable(), Drift: null);
    }

    private static StageId? StageOf(ProfileMilestone milestone) => milestone.Stage is { } stage ? new StageId(stage) : null;

    private static EvidenceRequirement EvidenceOf(ProfileMilestone milestone) => new(milestone.Evidence, milestone.MinimumEvidence);
}
