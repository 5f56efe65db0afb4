using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Core.Courses;

/// <summary>
/// What a deal was, is and will be if nothing happens, without its facts: the past as they tell it, the future as its signals
/// fall. At any instant it says the same state, layer, signals, causes and episode as the engine does. It stays true until
/// the next fact or other options, whatever the time.
/// </summary>
public sealed class DealCourse
{
    private readonly ImmutableArray<PackedSpan> _spans;
    private readonly ImmutableArray<CourseTerms> _terms;
    private readonly ImmutableArray<PackedEvent> _events;
    private readonly ImmutableArray<MilestoneId> _milestones;
    private readonly ImmutableArray<PackedSeverity> _severities;

    /// <summary>The course of a deal that never opened.</summary>
    public static DealCourse None { get; } = new([], [], []);

    /// <summary>Puts a course together from its parts, each in the order of time.</summary>
    /// <param name="spans">The spans; the instants at which drift began are found again from them.</param>
    /// <param name="events">The events.</param>
    /// <param name="severities">The samples.</param>
    public DealCourse(IEnumerable<CourseSpan> spans, IEnumerable<CourseEvent> events, IEnumerable<SeveritySample> severities)
    {
        var (packed, terms) = (ImmutableArray.CreateBuilder<PackedSpan>(), ImmutableArray.CreateBuilder<CourseTerms>());
        foreach (var span in spans)
        {
            if (terms.Count == 0 || terms[^1] != span.Terms)
            {
                terms.Add(span.Terms);
            }

            packed.Add(PackedSpan.Of(span, terms.Count - 1));
        }

        (_spans, _terms) = (packed.ToImmutable(), terms.ToImmutable());
        var milestones = ImmutableArray.CreateBuilder<MilestoneId>();
        _events = [.. events.Select(happened => new PackedEvent(
            happened.At.UtcTicks, (float)(happened.Days ?? double.NaN), happened.Milestone is { } id ? PlaceOf(id, milestones) : -1, (byte)happened.Kind))];
        _milestones = milestones.ToImmutable();
        _severities = [.. severities.Select(PackedSeverity.Of)];
    }

    /// <summary>The spans in order. The first begins when the deal opens, the last never ends; none where it never opened.</summary>
    public IReadOnlyList<CourseSpan> Spans => new ListView<CourseSpan>(_spans.Length, SpanAt);

    /// <summary>The events in order, due instants that lie ahead included.</summary>
    public IReadOnlyList<CourseEvent> Events => new ListView<CourseEvent>(_events.Length, EventAt);

    /// <summary>
    /// The severity at each Monday 00:00 UTC before the last fact at which it was over 0, in order. From the last fact on the
    /// deal's <see cref="Outlook"/> tells it exactly.
    /// </summary>
    public IReadOnlyList<SeveritySample> Severities => new ListView<SeveritySample>(_severities.Length, i => _severities[i].Told());

    /// <summary>The course of a deal.</summary>
    /// <param name="history">Its facts.</param>
    /// <param name="rules">The options it is judged with.</param>
    public static DealCourse Of(DealHistory history, DriftRules rules) => CourseMaking.Of(history, rules.Options);

    /// <summary>What the deal is at an instant; null before it opened.</summary>
    public CourseSpan? At(DateTimeOffset at) => IndexAt(at) is >= 0 and var index ? SpanAt(index) : null;

    /// <summary>Place, people and worth at an instant, cheaper than <see cref="At"/>; null before the deal opened.</summary>
    public CourseTerms? TermsAt(DateTimeOffset at) => IndexAt(at) is >= 0 and var index ? _terms[_spans[index].Terms] : null;

    /// <summary>Whether it had ended before an instant, and for good: nothing is different at that instant or after it.</summary>
    public bool IsOver(DateTimeOffset at) =>
        !_spans.IsEmpty && _spans[^1] is { State: DealState.Won or DealState.Lost } last && last.From < at.UtcTicks
        && (_events.IsEmpty || _events[^1].At < at.UtcTicks);

    /// <summary>The spans that some time of a period lies in, in order, the one it begins in among them.</summary>
    /// <param name="from">The first instant of the period.</param>
    /// <param name="through">Its last instant.</param>
    public IEnumerable<CourseSpan> Between(DateTimeOffset from, DateTimeOffset through)
    {
        for (var i = Math.Max(0, IndexAt(from)); i < _spans.Length && _spans[i].From <= through.UtcTicks; i++)
        {
            yield return SpanAt(i);
        }
    }

    /// <summary>The events after one instant up to another, that one included.</summary>
    public IEnumerable<CourseEvent> EventsIn(DateTimeOffset after, DateTimeOffset through)
    {
        // From the end: what is asked for is mostly what happened last.
        var first = _events.Length;
        while (first > 0 && _events[first - 1].At > after.UtcTicks)
        {
            first--;
        }

        for (var i = first; i < _events.Length && _events[i].At <= through.UtcTicks; i++)
        {
            yield return EventAt(i);
        }
    }

    /// <summary>The severity at a Monday 00:00 UTC before the last fact; 0 where none was kept.</summary>
    public double SeverityAt(DateTimeOffset monday)
    {
        var week = PackedSeverity.Of(new SeveritySample(monday, 0)).Week;
        var (low, high) = (0, _severities.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _severities[middle].Week < week ? (middle + 1, high) : (low, middle);
        }

        return low < _severities.Length && _severities[low].Week == week ? _severities[low].Severity : 0;
    }

    /// <summary>The place of the last span that begins at or before an instant; -1 when none does.</summary>
    private int IndexAt(DateTimeOffset at)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].From <= at.UtcTicks ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private CourseSpan SpanAt(int index)
    {
        var span = _spans[index];
        return span.With(_terms[span.Terms], span.State == DealState.Drifting ? DriftingSince(index) : null);
    }

    /// <summary>An episode is a row of drifting spans, and two episodes never touch.</summary>
    private DateTimeOffset DriftingSince(int index)
    {
        while (index > 0 && _spans[index - 1].State == DealState.Drifting)
        {
            index--;
        }

        return new DateTimeOffset(_spans[index].From, TimeSpan.Zero);
    }

    private CourseEvent EventAt(int index)
    {
        var (at, days, milestone, kind) = _events[index];
        return new CourseEvent(
            new DateTimeOffset(at, TimeSpan.Zero),
            (CourseEventKind)kind,
            milestone < 0 ? null : _milestones[milestone],
            float.IsNaN(days) ? null : days);
    }

    private static int PlaceOf(MilestoneId id, ImmutableArray<MilestoneId>.Builder milestones)
    {
        var place = milestones.IndexOf(id);
        if (place < 0)
        {
            milestones.Add(id);
        }

        return place < 0 ? milestones.Count - 1 : place;
    }
}
