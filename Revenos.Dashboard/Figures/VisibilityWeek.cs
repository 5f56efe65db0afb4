using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>The value of the deals of one currency as it was at one instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Deals">How many deals went on.</param>
/// <param name="Layers">Their plain value, one sum a layer, from opaque to committed.</param>
/// <param name="Judged">How many of them did not rest.</param>
/// <param name="Drifting">How many of those drifted.</param>
/// <param name="JudgedValue">What those that did not rest were worth.</param>
/// <param name="DriftingValue">What those that drifted were worth.</param>
public sealed record VisibilityWeek(
    DateTimeOffset At,
    int Deals,
    ImmutableArray<decimal> Layers,
    int Judged,
    int Drifting,
    decimal JudgedValue,
    decimal DriftingValue)
{
    /// <summary>The plain value.</summary>
    public decimal Plain => Layers.Sum();

    /// <summary>The weighted value.</summary>
    public decimal Weighted => Layers.Select((value, layer) => value * VisibilityOptions.Default[(VisibilityLayer)layer]).Sum();

    /// <summary>The share of the deals that did not rest that drifted; null without one.</summary>
    public double? Prevalence => Judged == 0 ? null : (double)Drifting / Judged;

    /// <summary>The same by value.</summary>
    public double? PrevalenceOfValue => JudgedValue == 0 ? null : (double)(DriftingValue / JudgedValue);

    /// <summary>Looks at deals as they were at one instant: in the team they had then.</summary>
    /// <param name="deals">The deals, ended ones among them.</param>
    /// <param name="filter">Which of them; it names a currency.</param>
    /// <param name="at">The instant.</param>
    public static VisibilityWeek Of(IEnumerable<ChronicleDeal> deals, VisibilityFilter filter, DateTimeOffset at)
    {
        var layers = new decimal[Enum.GetValues<VisibilityLayer>().Length];
        var (count, judged, drifting, judgedValue, driftingValue) = (0, 0, 0, 0m, 0m);
        foreach (var deal in deals)
        {
            if (deal.Course.At(at) is not { IsOngoing: true } span || !filter.Admits(span.Team, deal.Pipeline, span.Value.Currency))
            {
                continue;
            }

            count++;
            layers[(int)span.Layer] += span.Value.Amount;
            if (span.IsJudged)
            {
                judged++;
                judgedValue += span.Value.Amount;
            }

            if (span.State == DealState.Drifting)
            {
                drifting++;
                driftingValue += span.Value.Amount;
            }
        }

        return new(at, count, [.. layers], judged, drifting, judgedValue, driftingValue);
    }
}
