using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;

namespace Revenos.Benchmarks;

/// <summary>What managers ask every morning, each over all deals of a snapshot.</summary>
internal static class ChronicleQuestions
{
    public const int Weeks = 26;

    /// <summary>How many deals have which signal below in which stage, week by week.</summary>
    public static int DriftTrend(ChronicleSnapshot snapshot, DateTimeOffset now)
    {
        var cells = new Dictionary<(int Week, StageId Stage, Signal Signal), int>();
        foreach (var deal in snapshot.Deals)
        {
            for (var week = 0; week < Weeks; week++)
            {
                if (deal.Course.At(now.AddDays(-7 * week)) is { IsJudged: true } span)
                {
                    foreach (var signal in span.Below.Signals)
                    {
                        var cell = (week, span.Stage, signal);
                        cells[cell] = cells.GetValueOrDefault(cell) + 1;
                    }
                }
            }
        }

        return cells.Count;
    }

    /// <summary>Episodes begun and ended, events, and what moved between layers, in a week.</summary>
    public static int Changes(ChronicleSnapshot snapshot, DateTimeOffset from, DateTimeOffset to)
    {
        var changes = 0;
        foreach (var deal in snapshot.Deals)
        {
            var (was, becomes) = (deal.Course.At(from), deal.Course.At(to));
            changes += deal.Course.EventsIn(from, to).Count();
            changes += was?.Layer != becomes?.Layer || was?.Stage != becomes?.Stage || was?.DriftingSince != becomes?.DriftingSince ? 1 : 0;
        }

        return changes;
    }

    /// <summary>The deals that will start to drift in the next 30 days.</summary>
    public static int Horizon(ChronicleSnapshot snapshot, DateTimeOffset now) => snapshot.Deals.Count(deal =>
        deal.Course.At(now) is { IsJudged: true, State: not DealState.Drifting } && deal.Course.Between(now, now.AddDays(30)).Any(span => span.DriftingSince > now));

    /// <summary>The weighted value by layer, a sum a currency.</summary>
    public static int Weighted(ChronicleSnapshot snapshot, DateTimeOffset now) => snapshot.Deals
        .Select(deal => deal.Course.At(now))
        .OfType<CourseSpan>()
        .Where(span => span.IsOngoing)
        .GroupBy(span => span.Layer)
        .Sum(layer => MoneySums.Of(layer.Select(span => VisibilityOptions.Default.Weigh(span.Value, span.Layer))).Items.Count);
}
