using Revenos.Core.Values;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Learns how long the window of each milestone should be: a percentile of the days that deals won before took from the milestone
/// before it. A deal is planned with what was known on the day it opened, never with what came after.
/// </summary>
internal sealed class WindowLearner(ProfilePlan plan)
{
    private readonly List<(DateTimeOffset WonAt, double?[] Days)> _won = [];
    private readonly Dictionary<DateOnly, double[]> _byDay = [];
    private bool _isSorted;

    public int Cases => _won.Count;

    /// <summary>Takes a deal in, if it was won.</summary>
    public void Learn(Story story)
    {
        if (story.WonAt is not { } wonAt)
        {
            return;
        }

        var reached = new Dictionary<string, DateTimeOffset>();
        foreach (var fact in story.Facts)
        {
            if (fact.Content is Core.Facts.MilestoneCompleted completed)
            {
                reached.TryAdd(completed.Milestone.Value, fact.At);
            }
        }

        var days = new double?[plan.Milestones.Length];
        var before = story.OpenedAt;
        for (var i = 0; i < days.Length; i++)
        {
            if (reached.TryGetValue(plan.Milestones[i].Id, out var at))
            {
                days[i] = Math.Max(0, at.DaysSince(before));
                before = Instants.Later(before, at);
            }
        }

        _won.Add((wonAt, days));
        _isSorted = false;
        _byDay.Clear();
    }

    /// <summary>The lengths for a deal that opens at an instant: from the deals won before that day (UTC) began.</summary>
    public double[] LengthsFor(DateTimeOffset opened)
    {
        var day = DateOnly.FromDateTime(opened.UtcDateTime);
        if (!_byDay.TryGetValue(day, out var lengths))
        {
            _byDay[day] = lengths = LengthsBefore(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        }

        return lengths;
    }

    /// <summary>The lengths by all deals won so far: for deals still to come.</summary>
    public double[] LengthsByAll() => LengthsBefore(DateTimeOffset.MaxValue);

    private double[] LengthsBefore(DateTimeOffset instant)
    {
        if (!_isSorted)
        {
            _won.Sort((one, other) => one.WonAt.CompareTo(other.WonAt));
            _isSorted = true;
        }

        var known = _won.TakeWhile(won => won.WonAt < instant).ToList();
        return [.. plan.Milestones.Select((milestone, i) => Length(milestone, [.. known.Select(won => won.Days[i]).OfType<double>()]))];
    }

    private double Length(ProfileMilestone milestone, double[] days) => plan.Learn is not { } learn || days.Length < learn.MinimumCases
        ? milestone.Days
        : Math.Max(learn.MinimumDays, Percentile(days, learn.Percentile));

    /// <summary>The percentile with straight lines between the ranks, the first at 0 and the last at 100.</summary>
    public static double Percentile(double[] values, double percentile)
    {
        Array.Sort(values);
        var rank = percentile / 100 * (values.Length - 1);
        var lower = (int)rank;
        return lower + 1 < values.Length ? values[lower] + ((rank - lower) * (values[lower + 1] - values[lower])) : values[lower];
    }
}
