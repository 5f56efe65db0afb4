using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>Makes maps of the deals one viewer sees; from the same deals, so that page, list and export agree.</summary>
/// <param name="viewer">Who looks.</param>
/// <param name="moments">Their deals, now and in the last weeks.</param>
/// <param name="catalog">The names of things.</param>
/// <param name="clock">How they read numbers and days.</param>
internal sealed class HeatmapMaker(Viewer viewer, Moments moments, WorkspaceCatalog catalog, ViewerClock clock)
{
    private HeatmapState? _counted;
    private HeatmapState? _counting;
    private (HeatMap Map, HeatTrend? Trend, int Deals, string Currency) _figures;

    /// <summary>Makes maps of what somebody sees.</summary>
    public static HeatmapMaker Of(PortfolioSnapshot today, ChronicleSnapshot past, WorkspaceCatalog catalog, ViewerClock clock) =>
        new(today.Viewer, MomentsOf.Viewer(today, past, catalog.NameOf, clock.Now), catalog, clock);

    /// <summary>Whether the map's own trend is there, or there is none to wait for.</summary>
    public bool IsWhole => _figures.Trend is not null || !HasTrend;

    private bool HasTrend => moments.Instants.Length > 1 && _counted is { } state && state.Rows != Dimension.Week && state.Columns != Dimension.Week;

    /// <summary>The map an address asks for. Choosing a cell, or reading the same as a table, counts nothing anew.</summary>
    public HeatmapView Make(HeatmapState asked)
    {
        var state = asked.For(viewer, moments.Instants.Length > 1);
        var counted = state with { Row = null, Column = null, IsTable = false };
        if (counted != _counted)
        {
            (_counted, _figures) = (counted, Count(counted));
        }

        var (map, trend, deals, currency) = _figures;
        return HeatmapView.Of(state, map, trend, deals, currency, Facets(), CellOf(state), clock);
    }

    /// <summary>
    /// Counts the last weeks of the map that was made last, off the caller's thread, for it takes a while with many deals. It is
    /// kept where that map is still the one that is shown.
    /// </summary>
    /// <returns>Whether it was kept; false, too, where it is there, being counted or not to be had.</returns>
    public async Task<bool> CountTrendAsync()
    {
        if (IsWhole || _counted is not { } state || state == _counting)
        {
            return false;
        }

        _counting = state;
        var map = _figures.Map;
        var trend = await Task.Run(() => HeatTrend.Of(map, FilterOf(state), moments));
        _counting = null;
        if (!ReferenceEquals(map, _figures.Map))
        {
            return false;
        }

        _figures = _figures with { Trend = trend };
        return true;
    }

    private FigureFilter FilterOf(HeatmapState state) =>
        state.Rows == Dimension.Owner || state.Columns == Dimension.Owner ? state.Filter.BoundTo(viewer) : state.Filter;

    private (HeatMap Map, HeatTrend? Trend, int Deals, string Currency) Count(HeatmapState state)
    {
        var filter = FilterOf(state);
        var today = Counted(moments.Now).ToArray();
        var overTime = state.Rows == Dimension.Week || state.Columns == Dimension.Week;
        var all = overTime ? moments.Instants.SelectMany(Counted) : today;
        var maker = new LineMaker(catalog.Pipelines, NameOf, clock);
        var map = HeatMap.Of(
            maker.Make(state.Rows, all, moments.Instants),
            maker.Make(state.Columns, all, moments.Instants),
            filter,
            moments,
            moments.Now);
        var currency = state.Currency ?? today.CountBy(deal => deal.Value.Currency).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).FirstOrDefault().Key ?? "EUR";
        return (map, null, today.Length, currency);

        IEnumerable<DealFigure> Counted(DateTimeOffset at) => moments.At(at).Where(deal => deal.IsJudged && filter.Admits(deal));
    }

    private HeatmapCell? CellOf(HeatmapState state)
    {
        var (map, trend, _, currency) = _figures;
        var (row, column) = (map.Rows.IndexOf(state.Row), map.Columns.IndexOf(state.Column));
        if (row < 0 || column < 0)
        {
            return null;
        }

        var figures = trend?.Of(row, column, state.Measure, currency) ?? [];
        return new(
            new HeatPlace(row, column),
            $"{map.Rows.Items[row].FullName} · {map.Columns.Items[column].FullName}",
            HeatmapText.Sentence(map[row, column], state.Measure, currency, clock),
            HeatmapText.Ago(figures, state.Measure, currency, clock),
            figures.IsEmpty ? null : TrendOf(figures, state.Measure),
            [
                .. HeatMap.Hits(map.Rows, row, map.Columns, column, FilterOf(state), moments, moments.Now)
                    .OrderByDescending(deal => deal.Severity)
                    .ThenByDescending(deal => deal.Value.Amount)
                    .ThenBy(deal => deal.Account, StringComparer.CurrentCulture)
                    .ThenBy(deal => deal.Id.Value),
            ]);
    }

    private TimeChartData TrendOf(ImmutableArray<double?> figures, HeatMeasure measure)
    {
        var points = moments.Instants.Zip(figures, (at, figure) => new TimePoint(at.ToUnixTimeMilliseconds(), figure)).ToImmutableArray();
        var most = figures.OfType<double>().DefaultIfEmpty(0).Max();
        return new(
            [new TimeSeries("", "--drifting", points)],
            [],
            [],
            points[^1].At,
            "",
            points[0].At,
            points[^1].At,
            most > 0 ? most * 1.1 : 1,
            clock.Culture.Name,
            clock.Zone.Id)
        {
            Format = measure switch
            {
                HeatMeasure.Share => TimeFormat.Percent,
                HeatMeasure.Number or HeatMeasure.Value => TimeFormat.Count,
                HeatMeasure.Severity => TimeFormat.Signal,
            },
        };
    }

    private HeatmapFacets Facets()
    {
        var (pipelines, teams, currencies) = (new HashSet<PipelineId>(), new HashSet<TeamId>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var deal in moments.At(moments.Now))
        {
            pipelines.Add(deal.Pipeline);
            currencies[deal.Value.Currency] = currencies.GetValueOrDefault(deal.Value.Currency) + 1;
            if (deal.Team is { } team)
            {
                teams.Add(team);
            }
        }

        return new(
            [.. Enum.GetValues<Dimension>().Where(dimension => HeatmapState.Offers(dimension, viewer, moments.Instants.Length > 1))],
            [.. catalog.Pipelines.Where(pipeline => pipelines.Contains(pipeline.Id)).Select(pipeline => (pipeline.Id, pipeline.Name))],
            [.. teams.Select(team => (team, NameOf(team))).OrderBy(team => team.Item2, StringComparer.CurrentCultureIgnoreCase)],
            [.. currencies.OrderByDescending(currency => currency.Value).ThenBy(currency => currency.Key, StringComparer.Ordinal).Select(currency => currency.Key)]);
    }

    private string NameOf(TeamId team) => catalog.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}
