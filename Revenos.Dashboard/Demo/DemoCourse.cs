using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>When things happen in a story: worked out backwards from its end, so that it ends where the script says.</summary>
/// <param name="Opened">When the deal opens, before it is moved into working hours.</param>
/// <param name="Completions">When each milestone before the one reached is completed, in plan order.</param>
/// <param name="ReanchoredAt">When the plan is made anew; null when it is not.</param>
/// <param name="Delay">Days by which the window of the milestone reached is put off; 0 when it is not.</param>
/// <param name="Lull">The stretch without a word from the buyer; null when there is none.</param>
internal sealed record DemoCourse(
    DateTimeOffset Opened,
    ImmutableArray<DateTimeOffset> Completions,
    DateTimeOffset? ReanchoredAt,
    double Delay,
    Window? Lull)
{
    public static DemoCourse Of(DemoScript script, DemoRandom random, DateTimeOffset end)
    {
        var steps = script.Playbook.Milestones;
        var reached = Math.Min(script.Reached, steps.Length - 1);
        var (start, length) = (steps[reached].StartsAfterDays, steps[reached].LengthDays);
        var delay = script.IsRedated ? Math.Round(Math.Max(7, length * 0.5)) : 0;
        var overrun = script.IsReanchored ? length * random.Between(1.5, 1.9) : 0;

        var age = start + (script.Into * length) + delay + overrun + 0.5;
        var opened = end.PlusDays(-age);

        var late = script.HasLull && script.Reached > 1 ? random.Whole(1, script.Reached - 1) : -1;
        var completions = Finish(script, random, opened, end.DaysSince(opened), late);
        return new DemoCourse(
            opened,
            completions,
            script.IsReanchored ? end.PlusDays(-(script.Into * length) - 0.3) : null,
            delay,
            late < 0 ? null : new Window(completions[late].PlusDays(-26), completions[late].PlusDays(-2)));
    }

    /// <summary>The place of the milestone being worked on at an instant.</summary>
    public int PhaseAt(DateTimeOffset at)
    {
        var phase = 0;
        while (phase < Completions.Length && Completions[phase] <= at)
        {
            phase++;
        }

        return phase;
    }

    /// <summary>When work on a milestone began: when the one before it was done.</summary>
    public DateTimeOffset PhaseStart(int phase) => phase == 0 ? Opened : Completions[phase - 1];

    private static ImmutableArray<DateTimeOffset> Finish(
        DemoScript script, DemoRandom random, DateTimeOffset opened, double age, int late)
    {
        var done = ImmutableArray.CreateBuilder<DateTimeOffset>();
        var last = 0.0;
        for (var i = 0; i < script.Reached; i++)
        {
            var step = script.Playbook.Milestones[i];
            var took = step.LengthDays * ((script.Pace * random.Between(0.85, 1.1)) + (i == late ? 0.9 : 0));
            // Room is left before the end for those still to come, however late this one is.
            var latest = age - (0.8 * (script.Reached - i)) - 0.4;
            last = Math.Min(Math.Max(step.StartsAfterDays + took, last + 1.5), Math.Max(latest, last + 0.3));
            done.Add(opened.PlusDays(last));
        }

        return done.ToImmutable();
    }
}
