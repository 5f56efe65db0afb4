using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Drift.Causes;
using Revenos.Core.Drift.Episodes;

namespace Revenos.Core.Courses;

/// <summary>Makes a course: cuts each stretch of a history where something that is counted changes, and joins what stays the same from stretch to stretch.</summary>
internal static class CourseMaking
{
    public static DealCourse Of(DealHistory history, DriftOptions options)
    {
        List<CourseSpan> spans = [];
        List<CourseEvent> events = [];
        List<SeveritySample> severities = [];
        Deal? before = null;
        foreach (var stretch in EpisodeReplay.Walk(history, options, DateTimeOffset.MaxValue))
        {
            events.AddRange(CourseEvents.Between(before, stretch.Deal));
            events.AddRange(CourseEvents.Due(stretch));
            foreach (var span in SpansOf(stretch, options))
            {
                if (spans.Count == 0 || spans[^1] with { From = span.From } != span)
                {
                    spans.Add(span);
                }
            }

            if (stretch.Through < DateTimeOffset.MaxValue)
            {
                severities.AddRange(SeveritiesOf(stretch, options));
            }

            before = stretch.Deal;
        }

        return new DealCourse(spans, events, severities);
    }

    private static IEnumerable<CourseSpan> SpansOf(Replayed stretch, DriftOptions options)
    {
        var (deal, outlook, through, _) = stretch;
        var terms = new CourseTerms(deal.Stage, deal.Team, deal.Owner, deal.Value, deal.ExpectedClose);
        if (outlook.Halted is not null)
        {
            var standing = outlook.At(outlook.From, options);
            return [new CourseSpan(outlook.From, terms, deal.CurrentType, standing.State, standing.Layer, SignalSet.None, SignalSet.Of([.. DriftRule.Signals]), CauseSet.None, null)];
        }

        var drifts = outlook.DriftingSince ?? outlook.DriftsAt(options);
        return Breaks(deal, outlook, through, options)
            .Where(at => at >= outlook.From && at <= through)
            .Distinct()
            .Order()
            .Select(Span);

        CourseSpan Span(DateTimeOffset at)
        {
            var tally = outlook.TallyAt(at, options);
            var standing = outlook.StandingOf(tally, drifts <= at ? drifts : null, options);
            var causes = CauseFinder.Find(new Scene(deal, tally, options, at));
            return new CourseSpan(
                at, terms, deal.CurrentType, standing.State, standing.Layer, tally.Below, tally.Unknown, CauseSet.Of([.. causes.Select(cause => cause.Kind)]), standing.DriftingSince);
        }
    }

    /// <summary>
    /// The instants at which time alone changes what is counted. A signal only falls, and stays known once it is, so one that
    /// stands alike at both ends of a stretch does so all the way.
    /// </summary>
    private static IEnumerable<DateTimeOffset> Breaks(Deal deal, Outlook outlook, DateTimeOffset through, DriftOptions options)
    {
        var (first, last) = (outlook.TallyAt(outlook.From, options), outlook.TallyAt(through, options));
        yield return outlook.From;
        foreach (var signal in DriftRule.Signals)
        {
            if (first.Unknown.Contains(signal) && outlook[signal].KnownFrom is { } known)
            {
                yield return known;
            }

            if (!first.Below.Contains(signal) && last.Below.Contains(signal) && outlook[signal].FirstBelow(options[signal].Threshold) is { } falls)
            {
                yield return falls;
            }
        }

        foreach (var at in CauseFinder.Breaks(deal, outlook, last, options))
        {
            yield return at;
        }
    }

    private static IEnumerable<SeveritySample> SeveritiesOf(Replayed stretch, DriftOptions options) => stretch.Outlook.Halted is not null ? [] : Mondays
        .Between(stretch.Outlook.From, stretch.Through)
        .Select(monday => new SeveritySample(monday, stretch.Outlook.TallyAt(monday, options).Severity))
        .Where(sample => sample.Severity > 0);
}
