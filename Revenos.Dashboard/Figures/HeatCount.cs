using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Figures;

/// <summary>What a cell of a map comes to.</summary>
/// <param name="Deals">The deals of the cell: the whole that a share is of.</param>
/// <param name="Known">Those among them of which it can be told.</param>
/// <param name="Hits">Those that are below, explained by the cause, or drifting: whatever the cell asks for.</param>
/// <param name="AtRisk">What the hits are worth, per currency.</param>
/// <param name="Severity">The median severity of the hits; null without one.</param>
public sealed record HeatCount(int Deals, int Known, int Hits, MoneySums AtRisk, double? Severity)
{
    /// <summary>A cell without a deal.</summary>
    public static HeatCount None { get; } = new(0, 0, 0, MoneySums.None, null);

    /// <summary>Whether there are deals of which nothing can be told.</summary>
    public bool IsUnknown => Deals > 0 && Known == 0;

    /// <summary>The figure of the cell; null where there is none to tell.</summary>
    /// <param name="measure">Which figure.</param>
    /// <param name="currency">The currency of a value.</param>
    public double? Figure(HeatMeasure measure, string? currency) => Known == 0 ? null : measure switch
    {
        HeatMeasure.Share => (double)Hits / Deals,
        HeatMeasure.Number => Hits,
        HeatMeasure.Value => (double)AtRisk.Items.GetValueOrDefault(currency ?? ""),
        HeatMeasure.Severity => Severity,
    };
}

/// <summary>A cell being counted.</summary>
internal sealed class HeatTally
{
    private readonly Dictionary<string, decimal> _atRisk = new(StringComparer.Ordinal);
    private readonly List<double> _severities = [];
    private int _deals;
    private int _known;

    public void Add(in DealFigure deal, bool isKnown, bool isHit)
    {
        _deals++;
        _known += isKnown ? 1 : 0;
        if (isHit)
        {
            _atRisk[deal.Value.Currency] = _atRisk.GetValueOrDefault(deal.Value.Currency) + deal.Value.Amount;
            _severities.Add(deal.Severity);
        }
    }

    public HeatCount Count() => _deals == 0 ? HeatCount.None : new(
        _deals,
        _known,
        _severities.Count,
        new MoneySums(_atRisk.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        Median());

    private double? Median()
    {
        if (_severities.Count == 0)
        {
            return null;
        }

        _severities.Sort();
        var middle = _severities.Count / 2;
        return _severities.Count % 2 == 1 ? _severities[middle] : (_severities[middle - 1] + _severities[middle]) / 2;
    }
}
