using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>How one deal moved in a period.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Due">Milestones that fell due in it.</param>
/// <param name="DueReached">Those of them that are complete at its end.</param>
/// <param name="Reached">Milestones completed in it.</param>
/// <param name="Weeks">For how much of it the deal was open and did not rest.</param>
/// <param name="Stays">The stages it left in it, by going on or by ending, each with the days it had been there, rests taken out.</param>
public sealed record DealPace(ChronicleDeal Deal, int Due, int DueReached, int Reached, double Weeks, ImmutableArray<(StageId Stage, double Days)> Stays)
{
    /// <summary>Looks at one deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="from">The first instant of the period.</param>
    /// <param name="through">Its last.</param>
    public static DealPace Of(ChronicleDeal deal, DateTimeOffset from, DateTimeOffset through)
    {
        MilestoneId[] due = [.. MilestoneCounts.FallenDue(deal.Course, from, through)];
        var weeks = TimeSpan.Zero;
        var stays = ImmutableArray.CreateBuilder<(StageId, double)>();
        (StageId? stage, var stayed) = (null, TimeSpan.Zero);
        var spans = deal.Course.Spans;
        for (var i = 0; i < spans.Count && spans[i].From <= through; i++)
        {
            var span = spans[i];
            StageId? here = span.IsOngoing ? span.Stage : null;
            if (here != stage)
            {
                if (stage is { } left && span.From >= from)
                {
                    stays.Add((left, stayed.TotalDays));
                }

                (stage, stayed) = (here, TimeSpan.Zero);
            }

            if (span.IsJudged)
            {
                var end = i + 1 < spans.Count && spans[i + 1].From < through ? spans[i + 1].From : through;
                stayed += end - span.From;
                weeks += end <= from ? TimeSpan.Zero : end - (span.From < from ? from : span.From);
            }
        }

        return new(
            deal,
            due.Length,
            due.Count(milestone => MilestoneCounts.IsReached(deal.Course, milestone, through)),
            MilestoneCounts.Reached(deal.Course, from, through).Count(),
            weeks.TotalDays / 7,
            stays.ToImmutable());
    }
}

/// <summary>How deals moved in a period.</summary>
/// <param name="Deals">Those that were open at some time of it, or of which a milestone fell due or a stage was left in it.</param>
public sealed record PeriodPace(ImmutableArray<DealPace> Deals)
{
    /// <summary>Milestones that fell due.</summary>
    public int Due { get; } = Deals.Sum(deal => deal.Due);

    /// <summary>Those of them that are complete.</summary>
    public int DueReached { get; } = Deals.Sum(deal => deal.DueReached);

    /// <summary>Milestones completed.</summary>
    public int Reached { get; } = Deals.Sum(deal => deal.Reached);

    /// <summary>Weeks that deals were open and did not rest, all together.</summary>
    public double Weeks { get; } = Deals.Sum(deal => deal.Weeks);

    /// <summary>The milestone completion rate; null where none fell due.</summary>
    public double? CompletionRate => Due == 0 ? null : (double)DueReached / Due;

    /// <summary>Milestones completed per deal and week; null where no deal was open.</summary>
    public double? Velocity => Weeks <= 0 ? null : Reached / Weeks;

    /// <summary>The median days of the stays in one stage, and how many there were.</summary>
    public (double? Days, int Stays) MedianDays(PipelineId pipeline, StageId stage)
    {
        double[] days = [.. Deals.Where(deal => deal.Deal.Pipeline == pipeline).SelectMany(deal => deal.Stays).Where(stay => stay.Stage == stage).Select(stay => stay.Days).Order()];
        return (days.Length == 0 ? null : (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2, days.Length);
    }

    /// <summary>Looks at deals.</summary>
    /// <param name="deals">The deals, ended ones among them.</param>
    /// <param name="filter">Which of them, by what they are at the end.</param>
    /// <param name="from">The first instant of the period.</param>
    /// <param name="through">Its last.</param>
    public static PeriodPace Of(IEnumerable<ChronicleDeal> deals, VisibilityFilter filter, DateTimeOffset from, DateTimeOffset through) => new(
    [
        .. deals
            .Where(deal => deal.Course.At(through) is { } span && filter.Admits(span.Team, deal.Pipeline, span.Value.Currency))
            .Select(deal => DealPace.Of(deal, from, through))
            .Where(pace => pace is not { Due: 0, Reached: 0, Weeks: 0, Stays.IsEmpty: true }),
    ]);
}
