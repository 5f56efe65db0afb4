using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>The four signals over the life of a deal and a while ahead, with the stretches in which it drifted.</summary>
/// <param name="Points">The course, exact at every break.</param>
/// <param name="Episodes">The stretches of drift so far.</param>
/// <param name="From">Where it begins.</param>
/// <param name="Now">The present, or the end of a deal that has ended.</param>
/// <param name="NowWord">What that instant is called.</param>
/// <param name="To">Where the computed future ends.</param>
public sealed record SignalHistory(
    ImmutableArray<SignalPoint> Points, ImmutableArray<Episode> Episodes, DateTimeOffset From, DateTimeOffset Now, string NowWord, DateTimeOffset To)
{
    /// <summary>What lies further back says little about today and would press the rest together.</summary>
    private const int MostDaysBack = 300;

    private const int LeastDaysAhead = 21;
    private const int Samples = 120;

    public static SignalHistory Of(DealView view)
    {
        var end = view.Deal.ClosedAt ?? view.At;
        var from = Instants.Later(view.Deal.OpenedAt, end.AddDays(-MostDaysBack));
        var ahead = view.Judgement.Readings.IsEmpty ? 0 : Math.Max(LeastDaysAhead, end.DaysSince(from) * 0.2);
        var to = end.PlusDays(ahead);
        var step = to.DaysSince(from) / Samples;
        var instants = Enumerable.Range(0, Samples + 1).Select(place => from.PlusDays(place * step)).Append(end);
        return new SignalHistory(
            DriftEngine.Course(view.History, view.Rules, end, instants),
            DriftEngine.Episodes(view.History, view.Rules, end),
            from,
            end,
            EndWord(view),
            to);
    }

    /// <summary>The same as a chart takes it.</summary>
    /// <param name="hidden">The signals that are not to be drawn.</param>
    public TimeChartData ToChart(DriftOptions options, IReadOnlySet<Signal> hidden, CultureInfo culture, TimeZoneInfo zone) => new(
        [.. SignalText.All.Select(signal => new TimeSeries(SignalText.Name(signal), Colour(signal), PointsOf(signal), !hidden.Contains(signal)))],
        [.. SignalText.All.Where(signal => !hidden.Contains(signal)).Select(signal => new TimeThreshold(options[signal].Threshold, Colour(signal), SignalText.Name(signal)))],
        [.. Episodes.Where(episode => (episode.ClosedAt ?? Now) > From).Select(Band)],
        Now.ToUnixTimeMilliseconds(),
        NowWord,
        From.ToUnixTimeMilliseconds(),
        To.ToUnixTimeMilliseconds(),
        SignalText.All.Max(SignalText.Maximum),
        culture.Name,
        zone.Id);

    /// <summary>Some rows for those who read rather than look: about one a week, the newest first, with the end of what is computed ahead.</summary>
    public ImmutableArray<SignalPoint> Rows()
    {
        var rows = ImmutableArray.CreateBuilder<SignalPoint>();
        var next = DateTimeOffset.MinValue;
        foreach (var point in Points)
        {
            if (point.At >= next || point.At == Now || point.At == Points[^1].At)
            {
                rows.Add(point);
                next = point.At.AddDays(7);
            }
        }

        rows.Reverse();
        return rows.ToImmutable();
    }

    /// <summary>"today", "won", "lost": what the last instant that facts tell of is called.</summary>
    internal static string EndWord(DealView view) => view.IsOngoing ? view.IsPast ? "then" : "today" : StateText.Word(view.State).ToLowerInvariant();

    private static string Colour(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => "--signal-velocity",
        Signal.EngagementDensity => "--signal-engagement",
        Signal.EvidenceFreshness => "--signal-evidence",
        Signal.CommitmentStrength => "--signal-commitment",
    };

    private static TimeBand Band(Episode episode, DateTimeOffset now) => new(
        episode.OpenedAt.ToUnixTimeMilliseconds(), (episode.ClosedAt ?? now).ToUnixTimeMilliseconds(), "--drifting", "drifting");

    private TimeBand Band(Episode episode) => Band(episode, Now);

    // The course may hold two points of one instant, the end of one stretch and the beginning of the next: a jump.
    private ImmutableArray<TimePoint> PointsOf(Signal signal) =>
        [.. Points.Select(point => new TimePoint(point.At.ToUnixTimeMilliseconds(), point[signal] is { } value ? Math.Round(value, 4) : null))];
}
