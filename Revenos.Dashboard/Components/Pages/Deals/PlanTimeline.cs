using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>The plan as a drawing: a row a milestone, one line for today through all. Places are per cent of the width.</summary>
/// <param name="Rows">The milestones in plan order.</param>
/// <param name="Today">Where today's line stands.</param>
/// <param name="Ticks">The beginnings of months, at most a dozen.</param>
public sealed record PlanTimeline(ImmutableArray<PlanRow> Rows, string Today, ImmutableArray<PlanTick> Ticks)
{
    private const int MostTicks = 8;

    /// <summary>Days left free at both ends.</summary>
    private const int Margin = 3;

    /// <summary>Draws the plan of a deal as it stands at an instant.</summary>
    public static PlanTimeline Of(Deal deal, DateTimeOffset now)
    {
        // Nothing gets later while the deal rests.
        var clockStoppedAt = deal.Status == DealStatus.Paused ? Instants.Earlier(deal.Pauses[^1].From, now) : now;
        var baseline = deal.Anchors.IsEmpty ? [] : deal.Anchors[0].Milestones.ToDictionary(milestone => milestone.Id, milestone => milestone.Window);
        var instants = deal.Plan
            .SelectMany(planned => new[] { planned.Window.Start, planned.Window.Due, planned.CompletedAt ?? planned.Window.Due })
            .Concat(baseline.Values.SelectMany(window => new[] { window.Start, window.Due }))
            .Append(now)
            .ToList();
        var scale = new PlanScale(instants.Min().AddDays(-Margin), instants.Max().AddDays(Margin));
        return new PlanTimeline(
            [.. deal.Plan.Select(planned => PlanRow.Of(planned, baseline.TryGetValue(planned.Id, out var window) ? window : null, scale, clockStoppedAt))],
            scale.Place(now),
            Months(scale));
    }

    private static ImmutableArray<PlanTick> Months(PlanScale scale)
    {
        var first = new DateTimeOffset(scale.From.Year, scale.From.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        var months = Enumerable.Range(0, 1200).Select(first.AddMonths).TakeWhile(month => month < scale.To).ToList();
        var step = Math.Max(1, (months.Count + MostTicks - 1) / MostTicks);
        return [.. months.Where((_, place) => place % step == 0).Select(month => new PlanTick(scale.Place(month), month))];
    }
}

/// <summary>The beginning of a month.</summary>
public sealed record PlanTick(string X, DateTimeOffset At);

/// <summary>A stretch of the drawing.</summary>
public sealed record PlanBar(string X, string Width, string End);

/// <summary>Where an instant stands in the drawing.</summary>
internal sealed record PlanScale(DateTimeOffset From, DateTimeOffset To)
{
    public double Share(DateTimeOffset at) => 100 * at.DaysSince(From) / To.DaysSince(From);

    public string Place(DateTimeOffset at) => Percent(Share(at));

    // A window of a day in a plan of a year would vanish.
    public PlanBar Bar(DateTimeOffset from, DateTimeOffset to) => new(Place(from), Percent(Math.Max(0.4, Share(to) - Share(from))), Place(to));

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>One milestone in the drawing.</summary>
/// <param name="Planned">The milestone.</param>
/// <param name="BaselineWindow">Its window in the baseline; null when it came later.</param>
/// <param name="Baseline">The outline of the baseline; null when there is none.</param>
/// <param name="Present">The bar of the window in force.</param>
/// <param name="Overrun">From the due date to today or to the completion after it; null when nothing is late.</param>
/// <param name="Mark">Where it was completed; null while it is not.</param>
/// <param name="Face">How it goes.</param>
/// <param name="LateDays">Days past the due date; 0 when not late.</param>
/// <param name="IsNearEnd">Whether words after the bar would leave the drawing.</param>
public sealed record PlanRow(
    PlannedMilestone Planned,
    Window? BaselineWindow,
    PlanBar? Baseline,
    PlanBar Present,
    PlanBar? Overrun,
    string? Mark,
    PlanFace Face,
    double LateDays,
    bool IsNearEnd)
{
    private const double WordsNeed = 18;

    internal static PlanRow Of(PlannedMilestone planned, Window? baseline, PlanScale scale, DateTimeOffset now)
    {
        var window = planned.Window;
        var until = planned.CompletedAt ?? now;
        var late = Math.Max(0, until.DaysSince(window.Due));
        var face = planned.IsComplete ? PlanFace.Done
            : late > 0 ? PlanFace.Late
            : window.Start <= now ? PlanFace.Running
            : PlanFace.Ahead;
        return new PlanRow(
            planned,
            baseline,
            baseline is { } was ? scale.Bar(was.Start, was.Due) : null,
            scale.Bar(window.Start, window.Due),
            late > 0 ? scale.Bar(window.Due, until) : null,
            planned.CompletedAt is { } done ? scale.Place(done) : null,
            face,
            late,
            scale.Share(until) > 100 - WordsNeed);
    }
}

/// <summary>How a milestone goes.</summary>
public enum PlanFace
{
    /// <summary>Reached.</summary>
    Done,

    /// <summary>Begun, and not yet due.</summary>
    Running,

    /// <summary>Due, and not reached.</summary>
    Late,

    /// <summary>Not begun.</summary>
    Ahead,
}
