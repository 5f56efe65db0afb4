using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>Goes on where a story was told to its end: what falls due by itself, what the leadership decides, what a resting deal waits for.</summary>
internal sealed class DemoWayBack(DemoStory story, DemoScript script, DriftRules rules, DemoRandom random, DateTimeOffset end)
{
    // Before the day on which it is shown. The story of a deal that rests ended when its pause began.
    private readonly DateTimeOffset _last = end.AddMinutes(-1);

    public void Tell()
    {
        if (script.AsksForHelp is { } ago)
        {
            var at = DemoCalendar.Working(end.PlusDays(-ago));
            story.Happen(at, new DealEscalated(EscalationTrigger.ByHand, DemoWords.HelpWanted(random), RecoveryTerms.Default.ReviewBy(at)));
        }

        while (RecoveryDue.Find(story.ToHistory(), rules, RecoveryTerms.Default, _last) is { } due)
        {
            var fact = story.Happen(due.At, due.Content);
            if (due.Content is DealEscalated)
            {
                Review(fact, due.At);
            }
        }

        if (script.TicksCriterion && story.ToHistory().AsOf(end)?.CurrentPause is { } pause)
        {
            HappenBefore(WorkingAfter(pause.From, random.Between(3, 8)), new PauseCriterionMet(pause.Fact, 0, null, "Their head of finance confirmed it by mail."));
        }
    }

    private void Review(FactId escalation, DateTimeOffset at)
    {
        var comment = WorkingAfter(at, random.Between(0.4, 1.2));
        HappenBefore(comment, new EscalationCommented(escalation, DemoWords.Comment(random)));
        var viewed = WorkingAfter(comment, random.Between(0.2, 0.5));
        HappenBefore(viewed, new EscalationViewed(escalation));
        if (script.Review is not { } decision)
        {
            return;
        }

        var decided = WorkingAfter(viewed, random.Between(0.8, 1.4));
        var until = DateOnly.FromDateTime(decided.UtcDateTime).AddDays(random.Whole(10, 18));
        HappenBefore(decided, decision == ReviewDecision.Support
            ? new EscalationDecided(
                escalation,
                decision,
                "A good deal that deserves another pair of hands.",
                new SupportPromise("An engineer on site for the trial", DemoCast.Leader.Name, until),
                WorkingCalendar.Default.StartOf(until.AddDays(1)))
            : new EscalationDecided(
                escalation,
                decision,
                "The new sponsor has not been asked yet; begin with her.",
                null,
                RecoveryTerms.Default.ObservedUntil(decided)));
    }

    /// <summary>A working hour some days later; over a weekend more than that, for working hours are moved back to Friday.</summary>
    private static DateTimeOffset WorkingAfter(DateTimeOffset at, double days)
    {
        var later = at.PlusDays(days);
        while (DemoCalendar.Working(later) <= at)
        {
            later = later.AddDays(1);
        }

        return DemoCalendar.Working(later);
    }

    private void HappenBefore(DateTimeOffset at, Fact content)
    {
        if (at <= _last)
        {
            story.Happen(at, content);
        }
    }
}
