using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>What can happen to a deal that whoever looks after it wants to know.</summary>
public enum ChangeKind
{
    /// <summary>It began to drift.</summary>
    DriftBegan,

    /// <summary>It stopped to drift, or ended or rested while it did. Days: how long it had drifted.</summary>
    DriftEnded,

    /// <summary>Leadership was asked to look.</summary>
    Escalated,

    /// <summary>Leadership decided.</summary>
    Decided,

    /// <summary>It was led back with a further anchor.</summary>
    Reanchored,

    /// <summary>It began to rest.</summary>
    Paused,

    /// <summary>It went on after a rest.</summary>
    Reengaged,

    /// <summary>A milestone was moved behind its baseline, or was reached behind it. Days: how far.</summary>
    Slipped,

    /// <summary>It was won.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,

    /// <summary>It was opened.</summary>
    Opened,
}

/// <summary>Something that happened to a deal.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Deal">The deal.</param>
/// <param name="Span">What the deal was from then on.</param>
/// <param name="Milestone">The milestone that slipped; else null.</param>
/// <param name="Days">For how many days it had drifted, or by how many it slipped; else null.</param>
public sealed record ChangeEntry(ChangeKind Kind, DateTimeOffset At, ChronicleDeal Deal, CourseSpan Span, MilestoneId? Milestone = null, double? Days = null)
{
    /// <summary>What happened to a deal after one instant up to another, that one included, in the order of time.</summary>
    public static IEnumerable<ChangeEntry> Of(ChronicleDeal deal, DateTimeOffset after, DateTimeOffset through) =>
        Turns(deal, after, through).Concat(Events(deal, after, through)).OrderBy(entry => entry.At).ThenBy(entry => entry.Kind);

    private static IEnumerable<ChangeEntry> Turns(ChronicleDeal deal, DateTimeOffset after, DateTimeOffset through)
    {
        CourseSpan? before = null;
        foreach (var span in deal.Course.Between(after, through))
        {
            if (span.From > after)
            {
                if (before is null)
                {
                    yield return new(ChangeKind.Opened, span.From, deal, span);
                }

                if (span.State == DealState.Drifting && before?.State != DealState.Drifting)
                {
                    yield return new(ChangeKind.DriftBegan, span.From, deal, span);
                }
                else if (span.State != DealState.Drifting && before is { State: DealState.Drifting, DriftingSince: { } since })
                {
                    yield return new(ChangeKind.DriftEnded, span.From, deal, span, Days: (span.From - since).TotalDays);
                }
            }

            before = span;
        }
    }

    private static IEnumerable<ChangeEntry> Events(ChronicleDeal deal, DateTimeOffset after, DateTimeOffset through)
    {
        foreach (var happened in deal.Course.EventsIn(after, through))
        {
            ChangeKind? kind = happened.Kind switch
            {
                CourseEventKind.Escalated => ChangeKind.Escalated,
                CourseEventKind.Decided => ChangeKind.Decided,
                CourseEventKind.Reanchored => ChangeKind.Reanchored,
                CourseEventKind.Paused => ChangeKind.Paused,
                CourseEventKind.Reengaged => ChangeKind.Reengaged,
                CourseEventKind.Won => ChangeKind.Won,
                CourseEventKind.Lost => ChangeKind.Lost,
                CourseEventKind.MilestoneMoved or CourseEventKind.MilestoneCompleted when happened.Days > 0 => ChangeKind.Slipped,
                _ => null,
            };
            if (kind is { } known && deal.Course.At(happened.At) is { } span)
            {
                yield return new(known, happened.At, deal, span, known == ChangeKind.Slipped ? happened.Milestone : null, known == ChangeKind.Slipped ? happened.Days : null);
            }
        }
    }
}
