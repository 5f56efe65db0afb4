using Revenos.Core.Courses;
using Revenos.Core.Drift;

namespace Revenos.Tests.Properties;

/// <summary>A course says at every instant what the engine says, without a fact.</summary>
public sealed class DealCourseLaws
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void Course_AtAnyInstant_SaysWhatTheEngineSays() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        var ahead = deal.Instants.Select(at => deal.Last + (at - deal.Facts[0].OccurredAt));
        foreach (var at in deal.Instants.Concat(ahead))
        {
            AssertSame(deal, course, at);
        }
    });

    /// <summary>A span begins at the very tick: the tick before, the engine still says what the span before does.</summary>
    [Fact]
    public void Course_AtTheEdgesOfItsSpans_SaysWhatTheEngineSays() => DealCase.Holds(
        deal =>
        {
            var course = DealCourse.Of(deal.History, deal.Rules);
            Assert.All(course.Spans, span => AssertSame(deal, course, span.From));
            Assert.All(course.Spans.Skip(1), span => AssertSame(deal, course, span.From - Tick));
        },
        cases: 80);

    [Fact]
    public void Course_Spans_AreInOrderAndDiffer() => DealCase.Holds(deal =>
    {
        var spans = DealCourse.Of(deal.History, deal.Rules).Spans;
        Assert.All(spans.Zip(spans.Skip(1)), pair =>
        {
            Assert.True(pair.First.From < pair.Second.From);
            Assert.NotEqual(pair.First, pair.Second with { From = pair.First.From });
        });
    });

    [Fact]
    public void Course_Severities_AreThoseOfTheEngineOnMondays() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        foreach (var monday in Mondays.Between(deal.Facts[0].OccurredAt, deal.Last.AddTicks(-1)))
        {
            Assert.Equal(DriftEngine.Judge(deal.History, deal.Rules, monday)!.Severity, course.SeverityAt(monday), 1e-6);
        }

        Assert.All(course.Severities, sample => Assert.True(sample.Monday < deal.Last && sample.Monday.DayOfWeek == DayOfWeek.Monday));
    });

    [Fact]
    public void Course_PutTogetherFromItsParts_IsTheSame() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        var again = new DealCourse(course.Spans, course.Events, course.Severities);
        Assert.Equal(course.Spans, again.Spans);
        Assert.Equal(course.Events, again.Events);
        Assert.Equal(course.Severities, again.Severities);
    });

    [Fact]
    public void Course_ThatIsOver_IsTheSameFromThenOn() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        foreach (var at in deal.Instants.Concat(course.Spans.SelectMany(span => new[] { span.From, span.From + Tick })))
        {
            var goesOn = course.Spans.Any(span => span.From >= at) || course.Events.Any(happened => happened.At >= at) || course.Spans is not [.., { IsOngoing: false }];
            Assert.Equal(!goesOn, course.IsOver(at));
        }
    });

    [Fact]
    public void Course_TermsAtAnyInstant_AreThoseOfItsSpan() => DealCase.Holds(deal =>
    {
        var course = DealCourse.Of(deal.History, deal.Rules);
        Assert.All(deal.Instants.Append(deal.Facts[0].OccurredAt - Tick), at => Assert.Equal(course.At(at)?.Terms, course.TermsAt(at)));
    });

    private static void AssertSame(DealCase deal, DealCourse course, DateTimeOffset at)
    {
        var (span, judged) = (course.At(at), DriftEngine.Look(deal.History, deal.Rules, at));
        Assert.Equal(judged is null, span is null);
        if (judged is null || span is not { } said)
        {
            return;
        }

        var (known, judgement) = (judged.Deal, judged.Judgement);
        Assert.Equal(judgement.State, said.State);
        Assert.Equal(judgement.Layer, said.Layer);
        Assert.Equal(judgement.Episode?.OpenedAt, said.DriftingSince);
        Assert.Equal(judgement.Causes.Select(cause => cause.Kind).Distinct().Order(), said.Causes.Kinds);
        Assert.Equal(known.CurrentType, said.Type);
        Assert.Equal((known.Stage, known.Team, known.Owner, known.Value, known.ExpectedClose), (said.Stage, said.Team, said.Owner, said.Value, said.ExpectedClose));
        if (said.IsJudged)
        {
            Assert.Equal(judgement.Readings.Where(reading => reading.Level == SignalLevel.Below).Select(reading => reading.Signal), said.Below.Signals);
            Assert.Equal(judgement.Readings.Where(reading => reading.Level == SignalLevel.Unknown).Select(reading => reading.Signal), said.Unknown.Signals);
        }
        else
        {
            Assert.Equal((SignalSet.None, 4), (said.Below, said.Unknown.Count));
        }
    }
}
