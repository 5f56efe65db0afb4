using Revenos.Core.Deals;
using Revenos.Core.Drift.Episodes;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Values;

namespace Revenos.Core.Courses;

/// <summary>Tells events from a deal before and after the facts of one instant, whichever facts those were.</summary>
internal static class CourseEvents
{
    /// <summary>What happened between two states of a deal.</summary>
    public static IEnumerable<CourseEvent> Between(Deal? before, Deal after) =>
        before is null ? [] : [.. OfPlan(before, after), .. OfLife(before, after), .. OfRecovery(before, after)];

    /// <summary>The milestones that fall due in a stretch, on the deal's own clock; none while it rests or is closed.</summary>
    public static IEnumerable<CourseEvent> Due(Replayed stretch)
    {
        var (deal, outlook, through, _) = stretch;
        if (outlook.Halted is not null)
        {
            return [];
        }

        var clock = new DealClock(deal.Pauses);
        return deal.Plan
            .Select(planned => (planned.Id, At: clock.Shift(planned.Window.Start).PlusDays(Math.Max(0, planned.Window.Days)), planned.Window.Due))
            .Where(planned => planned.At >= outlook.From && planned.At <= through)
            .OrderBy(planned => planned.At)
            .Select(planned => new CourseEvent(planned.At, CourseEventKind.MilestoneDue, planned.Id, Behind(deal, planned.Id, planned.Due)));
    }

    private static IEnumerable<CourseEvent> OfPlan(Deal before, Deal after)
    {
        var at = after.LastFactAt;
        if (before.Plan == after.Plan)
        {
            yield break;
        }

        if (after.Anchors.Length > Math.Max(1, before.Anchors.Length))
        {
            var isLedBack = after.Reanchorings.Length > before.Reanchorings.Length;
            yield return new CourseEvent(at, isLedBack ? CourseEventKind.Reanchored : CourseEventKind.Replanned);
        }

        foreach (var milestone in after.Plan)
        {
            var was = before.FindMilestone(milestone.Id);
            if (was is { IsComplete: false } && was.Window.Due != milestone.Window.Due)
            {
                yield return new CourseEvent(at, CourseEventKind.MilestoneMoved, milestone.Id, Behind(after, milestone.Id, milestone.Window.Due));
            }

            if (was?.IsComplete != true && milestone.CompletedAt is { } completed)
            {
                yield return new CourseEvent(at, CourseEventKind.MilestoneCompleted, milestone.Id, Behind(after, milestone.Id, completed));
            }
            else if (was?.IsComplete == true && !milestone.IsComplete)
            {
                yield return new CourseEvent(at, CourseEventKind.MilestoneReopened, milestone.Id);
            }
        }
    }

    private static IEnumerable<CourseEvent> OfLife(Deal before, Deal after)
    {
        var at = after.LastFactAt;
        var isLonger = before.Status == DealStatus.Paused && after.Status == DealStatus.Paused;
        if (after.Pauses.Length > before.Pauses.Length)
        {
            yield return new CourseEvent(at, isLonger ? CourseEventKind.PauseExtended : CourseEventKind.Paused);
        }

        if (!isLonger && after.Pauses.Count(pause => pause.To is not null) > before.Pauses.Count(pause => pause.To is not null))
        {
            yield return new CourseEvent(at, CourseEventKind.Reengaged);
        }

        if (after.Status != before.Status && after.Status is DealStatus.Won or DealStatus.Lost)
        {
            yield return new CourseEvent(at, after.Status == DealStatus.Won ? CourseEventKind.Won : CourseEventKind.Lost);
        }
    }

    private static IEnumerable<CourseEvent> OfRecovery(Deal before, Deal after)
    {
        var at = after.LastFactAt;
        if (after.Escalations.Length > before.Escalations.Length)
        {
            yield return new CourseEvent(at, CourseEventKind.Escalated);
        }

        if (after.Escalations.Count(escalation => escalation.Decision is not null) > before.Escalations.Count(escalation => escalation.Decision is not null))
        {
            yield return new CourseEvent(at, CourseEventKind.Decided);
        }

        if (after.Pauses.Count(pause => pause.DueSince is not null) > before.Pauses.Count(pause => pause.DueSince is not null))
        {
            yield return new CourseEvent(at, CourseEventKind.PauseFellDue);
        }
    }

    /// <summary>The days from the due instant in the first anchor that has the milestone.</summary>
    private static double? Behind(Deal deal, MilestoneId milestone, DateTimeOffset at)
    {
        foreach (var anchor in deal.Anchors)
        {
            if (anchor.Find(milestone) is { } first)
            {
                return at.DaysSince(first.Window.Due);
            }
        }

        return null;
    }
}
