using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>Tells a script as facts: what a team would have written down while it happened.</summary>
internal sealed class DemoTeller(DemoScript script, DemoPart part, DemoRandom random, DateTimeOffset end)
{
    private readonly DemoStory _story = new(random, part.Owner, end);
    private readonly DemoCourse _course = DemoCourse.Of(script, random, end);

    /// <summary>Tells the story of a deal up to an instant; of one that rests, up to the beginning of its pause.</summary>
    public static DemoStory Tell(DemoScript script, DemoPart part, DemoRandom random, DateTimeOffset end)
    {
        if (script.PausedFor is not { } days)
        {
            return new DemoTeller(script, part, random, end).Tell();
        }

        var story = new DemoTeller(script, part, random, end.PlusDays(-days)).Tell();
        story.Close(new DealPaused(
            random.Pick(["Their budget year ends first.", "The plant is being moved.", "A new head of operations starts soon."]),
            DateOnly.FromDateTime(end.UtcDateTime).AddDays(script.ReengageIn),
            ["The budget for next year is granted", "The new owner of the goal has met us"],
            random.Pick([PauseKind.BudgetCycle, PauseKind.Reorganisation, PauseKind.Priorities])));
        return story;
    }

    private DemoStory Tell()
    {
        var plan = script.Playbook.Plan(DemoCalendar.Working(_course.Opened), part.Owner.Name);
        var people = DemoBuyers.Meet(random, _course.Opened, end);
        Open(plan, people);
        new DemoProofs(script, part, _course, random).Tell(_story);
        new DemoTalks(script, _course, people, random).Tell(_story);
        new DemoPromiseKeeping(script, _course, people, random).Tell(_story);
        Complete();
        Replan(plan, people);
        Context();
        Amend();
        return _story;
    }

    private void Open(ImmutableArray<Milestone> plan, DemoBuyers people)
    {
        var stage = DemoPlaybooks.PipelineOf(script.Playbook).Stages[0].Id;
        var close = DateOnly.FromDateTime(plan[^1].Window.Due.PlusDays(random.Whole(2, 14)).UtcDateTime);
        _story.Add(_course.Opened, new DealOpened(
            part.Product, part.Account, part.Owner.Id, part.Owner.Team, script.Playbook.Pipeline, stage, part.Value, close, script.Playbook.Id, Tracking.Full));
        _story.Add(_course.Opened, new PlanAnchored(plan, ""));
        people.Tell(_story);
    }

    private void Complete()
    {
        var pipeline = DemoPlaybooks.PipelineOf(script.Playbook);
        var steps = script.Playbook.Milestones;
        for (var i = 0; i < _course.Completions.Length; i++)
        {
            var done = _course.Completions[i];
            _story.Add(done, new MilestoneCompleted(steps[i].Id, random.Chance(0.5) ? "Agreed in the meeting and confirmed by mail." : ""));

            if (steps[i].Stage is not { } gate || steps.Skip(i + 1).Any(later => later.Stage == gate))
            {
                continue;
            }

            var next = pipeline.IndexOf(gate) + 1;
            var lacksProof = script.LacksProof && i == script.Reached - 1;
            if (next < pipeline.Stages.Length && (!lacksProof || script.PassesGate))
            {
                _story.Add(done.PlusDays(0.06), new StageEntered(
                    pipeline.Stages[next].Id, lacksProof ? "Their purchasing wants to see the offer before the report is written." : null));
            }
        }
    }

    private void Replan(ImmutableArray<Milestone> plan, DemoBuyers people)
    {
        if (script.Reached >= plan.Length)
        {
            return;
        }

        var current = plan[script.Reached];
        if (_course.Delay > 0)
        {
            var at = Instants.Earlier(current.Window.Due.PlusDays(-random.Between(1, 4)), end.PlusDays(-1.2));
            var window = new Window(current.Window.Start.PlusDays(_course.Delay), current.Window.Due.PlusDays(_course.Delay));
            _story.Add(at, new MilestoneRedated(current.Id, window, random.Pick(DemoWords.LateReasons)));
            _story.Add(at.PlusDays(0.1), new CloseExpected(DateOnly.FromDateTime(plan[^1].Window.Due.PlusDays(_course.Delay + 10).UtcDateTime)));
        }

        if (_course.ReanchoredAt is { } anew)
        {
            var shift = DemoCalendar.Working(anew).DaysSince(current.Window.Start);
            var at = DemoCalendar.Working(anew);
            _story.Add(anew, new DealReanchored(
                [CauseKind.MilestoneStagnation],
                people.Intents(anew),
                [.. plan.Select((milestone, i) => i < script.Reached ? milestone : milestone with { Window = Moved(milestone.Window, shift) })],
                new Trajectory(
                    "Met both decision makers; the trial starts over on a line that runs.",
                    "Their engineer leads it now and has the time for it.",
                    "Walk the line together",
                    WorkingCalendar.Default.WorkingDayAfter(DateOnly.FromDateTime(at.UtcDateTime), 3)),
                RecoveryTerms.Default.ObservedUntil(at)));
        }
    }

    private void Context()
    {
        var spoken = end.PlusDays(-script.Quiet);
        for (var at = _course.Opened.PlusDays(random.Between(30, 45)); at < spoken; at = at.PlusDays(random.Between(35, 50)))
        {
            if (script.OpenChange is null)
            {
                _story.Add(at, new RationaleConfirmed(random.Pick(DemoWords.Rationales)));
            }
        }

        if (script.OpenChange is { } open)
        {
            var at = Instants.Later(spoken.PlusDays(-random.Between(0, 6)), _course.Opened.PlusDays(0.2));
            _story.Add(at, new ContextChanged(open, DemoWords.Change(open)));
        }
        else if (random.Chance(0.15))
        {
            var kind = random.Pick(Enum.GetValues<ContextChangeKind>());
            var at = _course.Opened.PlusDays(Math.Max(1, spoken.DaysSince(_course.Opened)) * random.Between(0.2, 0.8));
            var change = _story.Add(at, new ContextChanged(kind, DemoWords.Change(kind)));
            _story.Add(at.PlusDays(random.Between(3, 8)), new ContextAnswered(change, DemoWords.Answer(kind)));
        }
    }

    private void Amend()
    {
        var age = end.DaysSince(_course.Opened);
        if (age > 20 && random.Chance(0.2))
        {
            var value = Math.Round(part.Value.Amount * (decimal)random.Between(0.8, 1.25) / 500) * 500;
            _story.Add(_course.Opened.PlusDays(age * random.Between(0.3, 0.8)), new DealRevalued(part.Value with { Amount = value }));
        }

        if (age > 10 && random.Chance(0.08))
        {
            var colleague = random.Pick([.. DemoCast.Owners.Where(person => person.Id != part.Owner.Id)]);
            _story.Add(_course.Opened.PlusDays(random.Between(2, 9)), new ColleagueNamed(colleague.Id));
        }
    }

    private static Window Moved(Window window, double days) => new(window.Start.PlusDays(days).Stored(), window.Due.PlusDays(days).Stored());
}
