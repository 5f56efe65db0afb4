using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>What is attached in one story: the proof each milestone asked for, and what people keep between them.</summary>
internal sealed class DemoProofs(DemoScript script, DemoPart part, DemoCourse course, DemoRandom random)
{
    private readonly HashSet<string> _titles = [];

    public void Tell(DemoStory story)
    {
        var steps = script.Playbook.Milestones;
        for (var i = 0; i < course.Completions.Length; i++)
        {
            var lacks = script.LacksProof && i == script.Reached - 1;
            if (!lacks && !steps[i].Evidence.Kinds.IsEmpty)
            {
                var done = course.Completions[i];
                var at = Instants.Later(done.PlusDays(-random.Between(0.1, 2)), course.PhaseStart(i).PlusDays(0.05));
                Attach(story, at, steps[i].Evidence.Kinds[0], steps[i].Id, StaleFrom(story.End));
            }
        }

        var newest = story.End.PlusDays(-script.ProofAge);
        for (var at = course.Opened.PlusDays(random.Between(4, 12)); at < newest.PlusDays(-9); at = at.PlusDays(random.Between(14, 26)))
        {
            Keep(story, at);
        }

        if (newest > course.Opened.PlusDays(1))
        {
            Keep(story, newest);
        }
    }

    private void Keep(DemoStory story, DateTimeOffset at)
    {
        var step = script.Playbook.Milestones[Math.Min(course.PhaseAt(at), script.Playbook.Milestones.Length - 1)];
        var kind = script.IsProofStale ? EvidenceKind.MeetingNotes : random.Pick(DemoWords.UsualProof(step.Type));
        Attach(story, at, kind, random.Chance(0.4) ? step.Id : null, null);
    }

    // Proof that is stale at the end was good when its gate was passed.
    private DateTimeOffset? StaleFrom(DateTimeOffset end) =>
        script.IsProofStale ? Instants.Later(end.PlusDays(-random.Between(1, 9)), course.Completions[^1].PlusDays(1)).Stored() : null;

    private void Attach(DemoStory story, DateTimeOffset at, EvidenceKind kind, MilestoneId? milestone, DateTimeOffset? validUntil)
    {
        var worked = DemoCalendar.Working(at);
        var place = random.Chance(0.5)
            ? new EvidencePlace($"https://files.example/{Slug(part.Account)}/{kind.ToString().ToLowerInvariant()}-{worked.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", null)
            : EvidencePlace.Elsewhere;
        var title = DemoWords.Title(kind, part.Account, worked, random);
        // What is attached again is named by its day.
        story.Add(at, new EvidenceAttached(kind, _titles.Add(title) ? title : $"{title}, {worked.ToString("d MMM", CultureInfo.InvariantCulture)}", milestone, place, validUntil));
    }

    private static string Slug(string name) =>
        string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
