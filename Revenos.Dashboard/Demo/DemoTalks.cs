using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>The meetings, calls and letters of one story.</summary>
internal sealed class DemoTalks(DemoScript script, DemoCourse course, DemoBuyers people, DemoRandom random)
{
    public void Tell(DemoStory story)
    {
        var silent = story.End.PlusDays(-script.Quiet);
        var isFirst = true;
        for (var at = course.Opened.PlusDays(0.15); at < silent; at = at.PlusDays(Gap(at)))
        {
            if (!IsLull(at))
            {
                Talk(story, at, isFirst);
                isFirst = false;
            }
        }

        if (script.Quiet >= 1 && silent > course.Opened)
        {
            // The last word the buyer said: it decides how quiet the deal is.
            Talk(story, silent, false);
        }

        for (var at = Instants.Later(silent, course.Opened).PlusDays(6); at < story.End.PlusDays(-1); at = at.PlusDays(random.Between(6, 11)))
        {
            var kind = random.Pick([EngagementKind.Email, EngagementKind.Message, EngagementKind.Call]);
            story.Add(at, new EngagementLogged(
                kind, EngagementDirection.Outbound, people.Present(at, withDecisionMaker: true, random), null, random.Pick(DemoWords.Unanswered)));
        }
    }

    private void Talk(DemoStory story, DateTimeOffset at, bool isFirst)
    {
        var type = script.Playbook.Milestones[Math.Min(course.PhaseAt(at), script.Playbook.Milestones.Length - 1)].Type;
        var kind = isFirst ? EngagementKind.Meeting : Kind(type);
        var withDecisionMaker = at < story.End.PlusDays(-script.DecisionMakerQuiet);
        var told = new EngagementLogged(
            kind,
            random.Chance(0.15) && kind is not (EngagementKind.Meeting or EngagementKind.Workshop or EngagementKind.Demo)
                ? EngagementDirection.Inbound
                : EngagementDirection.TwoWay,
            people.Present(at, withDecisionMaker, random),
            null,
            random.Pick(DemoWords.Talk(type)));

        if (random.Chance(0.004))
        {
            // Somebody picked the wrong line of the list and mended it.
            var wrong = story.Add(at, told with { Kind = EngagementKind.Workshop });
            story.Add(at, new FactCorrected(wrong, told, "It was a call, not a workshop."));
            return;
        }

        story.Add(at, told);
    }

    private EngagementKind Kind(MilestoneType type) => random.Unit() switch
    {
        < 0.34 => EngagementKind.Meeting,
        < 0.62 => EngagementKind.Call,
        < 0.72 => type == MilestoneType.Validation ? EngagementKind.Demo : EngagementKind.Meeting,
        < 0.76 => type == MilestoneType.Commitment ? EngagementKind.Call : EngagementKind.Workshop,
        < 0.94 => EngagementKind.Email,
        _ => EngagementKind.Message,
    };

    private double Gap(DateTimeOffset at)
    {
        var type = script.Playbook.Milestones[Math.Min(course.PhaseAt(at), script.Playbook.Milestones.Length - 1)].Type;
        var expected = (script.Playbook.Drift ?? DriftOptions.Default).Density.CadenceDays[type];
        return expected * script.Rhythm * random.Between(0.6, 1.4);
    }

    private bool IsLull(DateTimeOffset at) => course.Lull is { } lull && at >= lull.Start && at < lull.Due;
}
