using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>The promises of one story and what became of them.</summary>
internal sealed class DemoPromiseKeeping(DemoScript script, DemoCourse course, DemoBuyers people, DemoRandom random)
{
    public void Tell(DemoStory story)
    {
        var last = Math.Min(script.Reached, script.Playbook.Milestones.Length - 1);
        for (var phase = 0; phase <= last; phase++)
        {
            var type = script.Playbook.Milestones[phase].Type;
            var isPast = phase < script.Reached;
            if (type != MilestoneType.Discovery || script.Promises == DemoPromises.Slipping || random.Chance(0.6))
            {
                Promise(story, phase, type, isPast);
            }
        }
    }

    private void Promise(DemoStory story, int phase, MilestoneType type, bool isPast)
    {
        switch (script.Promises)
        {
            case DemoPromises.Kept:
                Keep(story, phase, type, isPast);
                break;
            case DemoPromises.Written when isPast:
                Withdraw(story, phase, type);
                break;
            case DemoPromises.Written:
                WriteDown(story, type);
                break;
            case DemoPromises.Slipping:
                LetSlip(story, phase, type, isPast);
                break;
        }
    }

    private void Keep(DemoStory story, int phase, MilestoneType type, bool isPast)
    {
        var at = Begin(phase, isPast, random.Between(0.3, 3));
        var level = random.Chance(0.4) ? CommitmentLevel.Verbal : CommitmentLevel.Written;
        var promise = Make(story, at, type, level, null);
        var documented = at.PlusDays(random.Between(3, 9));
        if (!isPast || documented < course.Completions[phase])
        {
            story.Add(documented, new CommitmentAdvanced(promise, CommitmentLevel.Documented));
        }

        if (isPast)
        {
            story.Add(course.Completions[phase].PlusDays(0.02), new CommitmentAdvanced(promise, CommitmentLevel.Executed));
        }
    }

    // One promise replaced by the next: only those of the present phase still count.
    private void Withdraw(DemoStory story, int phase, MilestoneType type)
    {
        var at = Begin(phase, isPast: true, random.Between(0.3, 2));
        var promise = Make(story, at, type, CommitmentLevel.Written, course.Completions[phase].PlusDays(10));
        story.Add(course.Completions[phase].PlusDays(0.1), new CommitmentWithdrawn(promise, "Replaced by the next one."));
    }

    private void WriteDown(DemoStory story, MilestoneType type)
    {
        var count = type switch { MilestoneType.Delivery => 3, MilestoneType.Commitment => 2, _ => 1 };
        for (var i = 0; i < count; i++)
        {
            var at = Instants.Later(story.End.PlusDays(-random.Between(6, 12)), course.Opened.PlusDays(1));
            Make(story, at, type, CommitmentLevel.Written, story.End.PlusDays(-random.Between(0, 7)));
        }
    }

    private void LetSlip(DemoStory story, int phase, MilestoneType type, bool isPast)
    {
        var at = isPast
            ? course.PhaseStart(phase).PlusDays(random.Between(0.3, 3))
            : Instants.Earlier(course.PhaseStart(phase).PlusDays(2), story.End.PlusDays(-random.Between(24, 36)));
        Make(story, Instants.Later(at, course.Opened.PlusDays(0.5)), type, CommitmentLevel.Verbal, random.Chance(0.5) ? at.PlusDays(10) : null);
    }

    // A promise comes before the milestone it led to, however short the way was.
    private DateTimeOffset Begin(int phase, bool isPast, double afterDays)
    {
        var at = course.PhaseStart(phase).PlusDays(afterDays);
        return isPast ? Instants.Earlier(at, course.Completions[phase].PlusDays(-0.05)) : at;
    }

    private FactId Make(DemoStory story, DateTimeOffset at, MilestoneType type, CommitmentLevel level, DateTimeOffset? documentBy)
    {
        var isTheirs = random.Chance(0.75);
        return story.Add(at, new CommitmentMade(
            random.Pick(isTheirs ? DemoWords.BuyerPromises(type) : DemoWords.OurPromises(type)),
            isTheirs ? CommitmentSide.Buyer : CommitmentSide.Ours,
            isTheirs ? random.Chance(0.5) ? people.Champion : people.DecisionMaker : "",
            level,
            documentBy?.Stored() is { } by && by > at ? by : null,
            1));
    }
}
