using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The words of the heatmap.</summary>
internal static class HeatmapText
{
    public static string Name(Dimension dimension) => dimension switch
    {
        Dimension.Stage => "stage",
        Dimension.Milestone => "milestone type",
        Dimension.Team => "team",
        Dimension.Signal => "signal",
        Dimension.Cause => "cause",
        Dimension.Value => "value",
        Dimension.Account => "account",
        Dimension.Close => "month of close",
        Dimension.Week => "week",
        Dimension.Owner => "owner",
    };

    public static string Name(HeatMeasure measure) => measure switch
    {
        HeatMeasure.Share => "share",
        HeatMeasure.Number => "number",
        HeatMeasure.Value => "value at risk",
        HeatMeasure.Severity => "median severity",
    };

    /// <summary>"Share of open deals whose signal is below its threshold".</summary>
    public static string Definition(HeatmapState state, string currency)
    {
        var deals = (Has(state, Dimension.Signal), Has(state, Dimension.Cause)) switch
        {
            (true, true) => "open deals whose signal is below its threshold, with the cause that explains it",
            (true, false) => "open deals whose signal is below its threshold",
            (false, true) => "open deals with this cause",
            _ => "open deals that drift",
        };
        return state.Measure switch
        {
            HeatMeasure.Share => $"Share of {deals}",
            HeatMeasure.Number => $"Number of {deals}",
            HeatMeasure.Value => $"Value in {currency} of {deals}",
            HeatMeasure.Severity => $"Median severity, from 0 to 4, of {deals}",
        };
    }

    /// <summary>The number in a cell.</summary>
    public static string Figure(HeatCount count, HeatMeasure measure, string currency, ViewerClock clock) =>
        count.IsUnknown ? "unknown"
        : count.Figure(measure, currency) is { } figure ? Figure(figure, measure, currency, clock)
        : "–";

    /// <summary>A figure as people read it.</summary>
    public static string Figure(double figure, HeatMeasure measure, string currency, ViewerClock clock) => measure switch
    {
        HeatMeasure.Share => NumberText.Percent(figure, clock.Culture),
        HeatMeasure.Number => NumberText.Count((long)figure, clock.Culture),
        HeatMeasure.Value => figure == 0 ? "0" : MoneyText.Brief(new Money((decimal)figure, currency), clock.Culture),
        HeatMeasure.Severity => NumberText.Value(figure, clock.Culture),
    };

    /// <summary>What stands small beneath the number.</summary>
    public static string Note(HeatCount count, HeatMeasure measure, ViewerClock clock) =>
        count.Known == 0 ? "" : measure switch
        {
            HeatMeasure.Share => $"{NumberText.Count(count.Hits, clock.Culture)} of {NumberText.Count(count.Deals, clock.Culture)}",
            HeatMeasure.Number => $"of {NumberText.Count(count.Deals, clock.Culture)}",
            HeatMeasure.Value or HeatMeasure.Severity => NumberText.Count(count.Hits, "deal", "deals", clock.Culture),
        };

    /// <summary>"13 %: 4 of 31 deals, € 420 k": a cell in words.</summary>
    public static string Sentence(HeatCount count, HeatMeasure measure, string currency, ViewerClock clock) => count switch
    {
        { Deals: 0 } => "no deals",
        { IsUnknown: true } => $"unknown for {NumberText.Count(count.Deals, "deal", "deals", clock.Culture)}",
        { Hits: 0 } => $"0 of {NumberText.Count(count.Deals, "deal", "deals", clock.Culture)}",
        _ => $"{Figure(count, measure, currency, clock)}: {NumberText.Count(count.Hits, clock.Culture)} of {NumberText.Count(count.Deals, "deal", "deals", clock.Culture)}, "
            + MoneyText.Brief(count.AtRisk, clock.Culture),
    };

    /// <summary>What stands small beneath the name of a row: what it belongs to, and how many deals it has where each is in one row.</summary>
    public static string RowNote(HeatMap map, int row, ViewerClock clock)
    {
        var line = map.Rows.Items[row];
        if (map.Rows.TellsTrouble)
        {
            return line.Group ?? "";
        }

        var cells = Enumerable.Range(0, map.Columns.Items.Length).Select(column => map[row, column].Deals);
        var deals = map.Columns.TellsTrouble || map.Columns.Dimension == Dimension.Week ? cells.LastOrDefault() : cells.Sum();
        var count = NumberText.Count(deals, "deal", "deals", clock.Culture);
        return line.Group is { } group ? $"{count} · {group}" : count;
    }

    /// <summary>How the cell stood some weeks ago: "was 6 % four weeks ago"; null where nothing is known of it.</summary>
    public static string? Ago(ImmutableArray<double?> trend, HeatMeasure measure, string currency, ViewerClock clock)
    {
        const int Weeks = 4;
        return trend.Length > Weeks && trend[^(Weeks + 1)] is { } then
            ? $"was {Figure(then, measure, currency, clock)} four weeks ago"
            : null;
    }

    private static bool Has(HeatmapState state, Dimension dimension) => state.Rows == dimension || state.Columns == dimension;
}
