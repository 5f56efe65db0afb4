using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>One signal with where it came from and where it goes.</summary>
/// <param name="Reading">How it stands.</param>
/// <param name="WeekAgo">Its value a week before; null when it was unknown then.</param>
/// <param name="Hold">What would lift it; null when it needs no lifting.</param>
public sealed record SignalView(Reading Reading, double? WeekAgo, HoldingStep? Hold)
{
    private const int TrendDays = 7;

    /// <summary>Less than this is no trend: it would read as 0.00.</summary>
    private const double Still = 0.005;

    public Signal Signal => Reading.Signal;

    /// <summary>The change over the last week; null when either end is unknown or nothing moved.</summary>
    public double? Trend => Reading.Value - WeekAgo is { } change && Math.Abs(change) >= Still ? change : null;

    public static ImmutableArray<SignalView> Of(DealHistory history, DriftRules rules, Judgement judgement)
    {
        var weekAgo = DriftEngine.Judge(history, rules, judgement.At.AddDays(-TrendDays));
        return
        [
            .. judgement.Readings.Select(reading => new SignalView(
                reading,
                weekAgo?[reading.Signal]?.Value,
                judgement.Holds.FirstOrDefault(hold => hold.Signal == reading.Signal))),
        ];
    }
}
