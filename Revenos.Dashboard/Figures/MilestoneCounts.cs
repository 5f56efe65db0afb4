using Revenos.Core.Courses;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Figures;

/// <summary>What became of the milestones of a course, each counted once however often it moved.</summary>
internal static class MilestoneCounts
{
    /// <summary>The milestones that fell due in a period, both its ends included.</summary>
    public static IEnumerable<MilestoneId> FallenDue(DealCourse course, DateTimeOffset from, DateTimeOffset through) =>
        Met(course, CourseEventKind.MilestoneDue, from, through);

    /// <summary>The milestones that were reached in a period and still were at its end.</summary>
    public static IEnumerable<MilestoneId> Reached(DealCourse course, DateTimeOffset from, DateTimeOffset through) =>
        Met(course, CourseEventKind.MilestoneCompleted, from, through).Where(milestone => IsReached(course, milestone, through));

    /// <summary>Whether a milestone was reached at an instant, and not reopened since.</summary>
    public static bool IsReached(DealCourse course, MilestoneId milestone, DateTimeOffset at)
    {
        var isReached = false;
        foreach (var happened in course.Events)
        {
            if (happened.At <= at && happened.Milestone == milestone
                && happened.Kind is CourseEventKind.MilestoneCompleted or CourseEventKind.MilestoneReopened)
            {
                isReached = happened.Kind == CourseEventKind.MilestoneCompleted;
            }
        }

        return isReached;
    }

    private static IEnumerable<MilestoneId> Met(DealCourse course, CourseEventKind kind, DateTimeOffset from, DateTimeOffset through) => course
        .EventsIn(from.AddTicks(-1), through)
        .Where(happened => happened.Kind == kind)
        .Select(happened => happened.Milestone)
        .OfType<MilestoneId>()
        .Distinct();
}
