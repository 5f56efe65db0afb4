using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Makes the figures of the deals one viewer sees; from the same deals, so that page, lists and files agree.</summary>
internal sealed class VisibilityMaker(PortfolioSnapshot today, ChronicleSnapshot past, WorkspaceCatalog catalog, ViewerClock clock)
{
    private static readonly ImmutableArray<(VisibilityLayer Layer, string Colour)> Colours =
    [
        (VisibilityLayer.Committed, "--brand"),
        (VisibilityLayer.Evidenced, "--signal-evidence"),
        (VisibilityLayer.Indicated, "--signal-commitment"),
        (VisibilityLayer.Opaque, "--line-field"),
    ];

    private readonly ImmutableArray<DateTimeOffset> _weeks = Moments.WeeksUntil(clock.Now);
    private readonly VisibleDeal[] _deals = DealsOf(today, clock.Now);

    private DateTimeOffset Now => _weeks[^1];

    /// <summary>The page, without what the last weeks brought.</summary>
    public VisibilityView Make(VisibilityState state)
    {
        var deals = Admitted(state.Filter);
        return new(
            state,
            VisibilityFigures.Of(deals),
            [.. Enum.GetValues<VisibilityBy>().Select(by => new VisibilityTable(by, Lines(by, VisibilityFigures.By(by, deals))))],
            state.Currency ?? Currencies(deals).FirstOrDefault() ?? "EUR",
            Facets(),
            null);
    }

    /// <summary>What the last weeks brought: it takes a while with many deals.</summary>
    public VisibilityPast Look(VisibilityState state, string currency)
    {
        var deals = past.Since(_weeks[0]).ToArray();
        var inCurrency = state.Filter with { Currency = currency };
        var weeks = VisibilityWeek.Of(deals, inCurrency, _weeks);
        var pace = Pace(state);
        return new(
            weeks,
            pace,
            [
                .. from pipeline in catalog.Pipelines
                   where pace.Deals.Any(deal => deal.Deal.Pipeline == pipeline.Id)
                   from stage in pipeline.Stages
                   let median = pace.MedianDays(pipeline.Id, stage.Id)
                   select new StageDays(LineKeys.OfStage(pipeline.Id, stage.Id), StageName(pipeline.Name, stage.Name), median.Days, median.Stays),
            ],
            ChartOf(weeks, currency));
    }

    /// <summary>The deals behind the figure an address names.</summary>
    public VisibilityList List(VisibilityState state) => state.Figure switch
    {
        VisibilityFigure.Layer => Listed(state, VisibilityBy.Layer),
        VisibilityFigure.Stage => Listed(state, VisibilityBy.Stage),
        VisibilityFigure.Close => Listed(state, VisibilityBy.Close),
        VisibilityFigure.Currency => Listed(state, VisibilityBy.Currency),
        VisibilityFigure.Shortfall => Short(state),
        VisibilityFigure.Drifting => Today("Deals that drift", "Why it counts for less", Admitted(state.Filter).Where(deal => deal.State == DealState.Drifting), VisibilityText.Why),
        VisibilityFigure.Begun => Today("Open deals with their evidence", "Evidence", Admitted(state.Filter).Where(deal => deal.IsJudged && (deal.Evidence > 0 || deal.Begun > 0)), EvidenceOf),
        VisibilityFigure.Due => Moved(state, "Deals of which a milestone fell due in the last 26 weeks", "Milestones", pace => pace.Due > 0, pace => $"{Count(pace.DueReached)} of {Count(pace.Due)} complete"),
        VisibilityFigure.Reached => Moved(state, "Deals open in the last 26 weeks", "Milestones", pace => pace.Weeks > 0 || pace.Reached > 0, pace => $"{Count(pace.Reached)} complete in {pace.Weeks.ToString("0.0", clock.Culture)} weeks"),
        VisibilityFigure.Left => Left(state),
        VisibilityFigure.Week => Then(state),
        _ => Today("All deals that go on", "Why not all of it counts", Admitted(state.Filter), VisibilityText.Why),
    };

    private static VisibleDeal[] DealsOf(PortfolioSnapshot snapshot, DateTimeOffset now) => [.. snapshot.Deals.Select(deal => VisibleDeal.Of(deal.Deal, now))];

    private static IEnumerable<string> Currencies(IEnumerable<VisibleDeal> deals) => deals
        .CountBy(deal => deal.Value.Currency)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => count.Key);

    private static string MonthName(string key) => key == LineKeys.None
        ? "No date"
        : DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMM yyyy", CultureInfo.InvariantCulture) : key;

    private VisibleDeal[] Admitted(VisibilityFilter filter) => [.. _deals.Where(deal => filter.Admits(deal.Team, deal.Pipeline, deal.Value.Currency))];

    private PeriodPace Pace(VisibilityState state) => PeriodPace.Of(past.Since(_weeks[0]), state.Filter, _weeks[0], Now);

    private ImmutableArray<VisibilityLine> Lines(VisibilityBy by, IReadOnlyDictionary<string, VisibilitySum> sums) => by switch
    {
        VisibilityBy.Layer =>
        [
            .. from layer in LayerText.All
               let key = LineKeys.OfLayer(layer)
               select new VisibilityLine(key, LayerText.Word(layer), $"{NumberText.Percent((double)VisibilityOptions.Default[layer], clock.Culture)}: {LayerText.Meaning(layer)}", sums.GetValueOrDefault(key) ?? VisibilitySum.Of([])),
        ],
        VisibilityBy.Stage =>
        [
            .. from pipeline in catalog.Pipelines
               where pipeline.Stages.Any(stage => sums.ContainsKey(LineKeys.OfStage(pipeline.Id, stage.Id)))
               from stage in pipeline.Stages
               let key = LineKeys.OfStage(pipeline.Id, stage.Id)
               select new VisibilityLine(key, StageName(pipeline.Name, stage.Name), null, sums.GetValueOrDefault(key) ?? VisibilitySum.Of([])),
        ],
        VisibilityBy.Close => [.. sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => new VisibilityLine(sum.Key, MonthName(sum.Key), null, sum.Value))],
        VisibilityBy.Currency => [.. sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => new VisibilityLine(sum.Key, sum.Key, null, sum.Value))],
    };

    private VisibilityList Listed(VisibilityState state, VisibilityBy by)
    {
        var name = by switch
        {
            VisibilityBy.Layer => LayerText.All.Select(LayerText.Word).FirstOrDefault(word => string.Equals(word, state.Key, StringComparison.OrdinalIgnoreCase)),
            VisibilityBy.Stage => StageName(state.Key),
            VisibilityBy.Close => MonthName(state.Key ?? ""),
            VisibilityBy.Currency => state.Key,
        };
        return Today($"By {VisibilityText.Name(by)}: {name ?? state.Key}", "Why not all of it counts", Admitted(state.Filter).Where(deal => VisibilityFigures.KeyOf(by, deal) == state.Key), VisibilityText.Why);
    }

    private VisibilityList Short(VisibilityState state)
    {
        var reason = Enum.GetValues<Shortfall>().Cast<Shortfall?>().FirstOrDefault(reason => VisibilitySlugs.Of(reason!.Value) == state.Key);
        return Today(
            reason is { } known ? $"Counted less than in a plain forecast: {VisibilityText.Name(known).ToLowerInvariant()}" : "Counted less than in a plain forecast",
            "Why",
            Admitted(state.Filter).Where(deal => reason is { } its ? deal.Lost(its).Amount != 0 : deal.Weighted != deal.Value),
            deal => reason is { } its ? $"{MoneyText.Brief(deal.Lost(its), clock.Culture)} off: {VisibilityText.Why(deal)}" : VisibilityText.Why(deal));
    }

    private VisibilityList Left(VisibilityState state) => Moved(
        state,
        $"Deals that left {StageName(state.Key) ?? "a stage"} in the last 26 weeks",
        "Days there",
        pace => StaysOf(pace, state.Key).Any(),
        pace => string.Join(", ", StaysOf(pace, state.Key).Select(stay => DateText.Span(stay.Days))));

    private static IEnumerable<(StageId Stage, double Days)> StaysOf(DealPace pace, string? key) =>
        pace.Stays.Where(stay => key is null || LineKeys.OfStage(pace.Deal.Pipeline, stay.Stage) == key);

    // The instant of a week is named by its day; the last one is now.
    private VisibilityList Then(VisibilityState state)
    {
        var at = _weeks.Where(week => LineKeys.OfWeek(week, Now) == state.Key).Cast<DateTimeOffset?>().FirstOrDefault() ?? Now;
        return new(
            at == Now ? "Deals that go on now" : $"Deals that went on on {DateText.Day(DateOnly.FromDateTime(at.UtcDateTime), clock)}",
            "",
            Ordered(
                from deal in past.Since(at)
                let span = deal.Course.At(at)
                where span is { IsOngoing: true } && state.Filter.Admits(span.Value.Team, deal.Pipeline, span.Value.Value.Currency)
                select new VisibilityRow(deal.Id, deal.Account, deal.Name, catalog.NameOf(span.Value.Owner), span.Value.State, span.Value.Layer, span.Value.Value, VisibilityOptions.Default.Weigh(span.Value.Value, span.Value.Layer), "")));
    }

    private VisibilityList Moved(VisibilityState state, string title, string noteName, Func<DealPace, bool> isMeant, Func<DealPace, string> note) => new(
        title,
        noteName,
        Ordered(
            from pace in Pace(state).Deals
            where isMeant(pace)
            let span = pace.Deal.Course.At(Now)!.Value
            select new VisibilityRow(pace.Deal.Id, pace.Deal.Account, pace.Deal.Name, catalog.NameOf(span.Owner), span.State, span.Layer, span.Value, VisibilityOptions.Default.Weigh(span.Value, span.Layer), note(pace))));

    private static VisibilityList Today(string title, string noteName, IEnumerable<VisibleDeal> deals, Func<VisibleDeal, string> note) => new(
        title,
        noteName,
        Ordered(deals.Select(deal => new VisibilityRow(deal.Id, deal.Account, deal.Name, deal.OwnerName, deal.State, deal.Layer, deal.Value, deal.Weighted, note(deal)))));

    private static ImmutableArray<VisibilityRow> Ordered(IEnumerable<VisibilityRow> rows) =>
        [.. rows.OrderByDescending(row => row.Value.Amount).ThenBy(row => row.Account, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Id.Value)];

    private AreaChartData ChartOf(ImmutableArray<VisibilityWeek> weeks, string currency)
    {
        // The lowest area is what counts most.
        ImmutableArray<ImmutableArray<decimal>> values = [.. Colours.Select(area => weeks.Select(week => week.Layers[(int)area.Layer]).ToImmutableArray())];
        return new(
            [.. Colours.Select((area, index) => new TimeSeries(LayerText.Word(area.Layer), area.Colour, [.. weeks.Select((week, at) => new TimePoint(week.At.ToUnixTimeMilliseconds(), (double)values[index][at]))]))],
            [.. values.Select(row => row.Select(value => MoneyText.Brief(new Money(value, currency), clock.Culture)).ToImmutableArray())],
            clock.Culture.Name,
            clock.Zone.Id);
    }

    private VisibilityFacets Facets()
    {
        var pipelines = _deals.Select(deal => deal.Pipeline).ToHashSet();
        return new(
            [.. catalog.Pipelines.Where(pipeline => pipelines.Contains(pipeline.Id)).Select(pipeline => (pipeline.Id, pipeline.Name))],
            [.. _deals.Select(deal => deal.Team).OfType<TeamId>().Distinct().Select(team => (team, NameOf(team))).OrderBy(team => team.Item2, StringComparer.CurrentCultureIgnoreCase)],
            [.. Currencies(_deals)]);
    }

    private string EvidenceOf(VisibleDeal deal) =>
        $"{NumberText.Count(deal.Evidence, "piece", "pieces", clock.Culture)} for {NumberText.Count(deal.Begun, "open milestone", "open milestones", clock.Culture)} begun";

    private string? StageName(string? key) => (
        from pipeline in catalog.Pipelines
        from stage in pipeline.Stages
        where LineKeys.OfStage(pipeline.Id, stage.Id) == key
        select StageName(pipeline.Name, stage.Name)).FirstOrDefault();

    private string StageName(string pipeline, string stage) => catalog.Pipelines.Length > 1 ? $"{pipeline} · {stage}" : stage;

    private string Count(int count) => NumberText.Count(count, clock.Culture);

    private string NameOf(TeamId team) => catalog.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}
