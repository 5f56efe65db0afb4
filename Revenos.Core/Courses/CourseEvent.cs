using Revenos.Core.Values;

namespace Revenos.Core.Courses;

/// <summary>Something dated on a deal's course that a span does not tell. When drift began and ended, and how stage, owner and value changed, the spans tell.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Milestone">The milestone concerned; null where it is the deal.</param>
/// <param name="Days">For a milestone, the days by which it lies behind the plan that first had it, negative when ahead; see <see cref="CourseEventKind"/>. Otherwise null.</param>
public readonly record struct CourseEvent(DateTimeOffset At, CourseEventKind Kind, MilestoneId? Milestone = null, double? Days = null);

/// <summary>What an event on a course is. New kinds go to the end: they are kept by number.</summary>
public enum CourseEventKind
{
    /// <summary>A milestone was reached. Days: from its first planned due instant to this one.</summary>
    MilestoneCompleted,

    /// <summary>A milestone turned out not to be reached after all.</summary>
    MilestoneReopened,

    /// <summary>An open milestone got another due instant. Days: from its first planned due instant to the new one.</summary>
    MilestoneMoved,

    /// <summary>A milestone fell due, reached or not, on the deal's own clock. May lie ahead. Days: from its first planned due instant to the one in force.</summary>
    MilestoneDue,

    /// <summary>The owner led the deal back with a further anchor.</summary>
    Reanchored,

    /// <summary>The deal began to rest.</summary>
    Paused,

    /// <summary>A resting deal went on.</summary>
    Reengaged,

    /// <summary>The deal was won.</summary>
    Won,

    /// <summary>The deal was lost.</summary>
    Lost,

    /// <summary>The deal was given a further anchor otherwise, as when it goes on after a rest.</summary>
    Replanned,

    /// <summary>A resting deal was given more rest.</summary>
    PauseExtended,

    /// <summary>The day came on which a resting deal should go on.</summary>
    PauseFellDue,

    /// <summary>Leadership was asked to look.</summary>
    Escalated,

    /// <summary>Leadership decided.</summary>
    Decided,
}
