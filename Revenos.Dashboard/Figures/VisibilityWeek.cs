using System.Collections.Immutable;
using Revenos.Core.Courses;
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

    /// <summary>Looks at deals as they were at some instants: in the team they had then.</summary>
    /// <param name="deals">The deals, ended ones among them.</param>
    /// <param name="filter">Which of them; it names a currency.</param>
    /// <param name="instants">The instants.</param>
    /// <returns>A week an instant, in their order.</returns>
    public static ImmutableArray<VisibilityWeek> Of(IEnumerable<ChronicleDeal> deals, VisibilityFilter filter, ImmutableArray<DateTimeOffset> instants)
    {
        var tallies = instants.Select(at => new Tally(at)).ToArray();

        // A deal at a time: with many of them, its course is fetched from far once and not once a week.
        foreach (var deal in deals)
        {
            foreach (var tally in tallies)
            {
                if (deal.Course.At(tally.At) is { IsOngoing: true } span && filter.Admits(span.Team, deal.Pipeline, span.Value.Currency))
                {
                    tally.Add(span);
                }
            }
        }

        return [.. tallies.Select(tally => tally.Told())];
    }

    /// <summary>A week being counted.</summary>
    private sealed class Tally(DateTimeOffset at)
    {
        private readonly decimal[] _layers = new decimal[Enum.GetValues<VisibilityLayer>().Length];
        private int _count;
        private int _judged;
        private int _drifting;
        private decimal _judgedValue;
        private decimal _driftingValue;

        public DateTimeOffset At => at;

        public void Add(in CourseSpan span)
        {
            var amount = span.Value.Amount;
            _count++;
            _layers[(int)span.Layer] += amount;
            if (span.IsJudged)
            {
                _judged++;
                _judgedValue += amount;
            }

            if (span.State == DealState.Drifting)
            {
                _drifting++;
                _driftingValue += amount;
            }
        }

        public VisibilityWeek Told() => new(at, _count, [.. _layers], _judged, _drifting, _judgedValue, _driftingValue);
    }
}
