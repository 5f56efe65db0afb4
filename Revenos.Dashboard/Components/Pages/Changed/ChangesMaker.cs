using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Tells what changed of the deals one viewer sees; page and file from the same deals.</summary>
internal sealed class ChangesMaker(ChronicleSnapshot past, WorkspaceCatalog catalog, ViewerClock clock)
{
    /// <summary>What changed in the time an address names.</summary>
    public ChangesView Make(ChangesState state, DateTimeOffset? lastVisit)
    {
        var (after, through) = state.Period(lastVisit, clock);
        ChronicleDeal[] moving = [.. past.Since(after)];
        var flow = ValueFlow.Of(moving, state.Filter, after, through);
        var facets = Facets(through);
        var currency = state.Currency ?? facets.Currencies.FirstOrDefault() ?? "EUR";
        return new(
            state,
            after,
            through,
            state.Since == ChangesSince.Visit && lastVisit is null,
            Groups(moving, state.Filter, after, through),
            flow,
            [.. flow.Steps.Select(step => new FlowChange(step.Kind, Named(step.Deals), step.Plain, step.Weighted))],
            Lines(flow.Layers, ChangesText.Layer),
            Lines(flow.Stages, StageName),
            currency,
            ChartOf(flow, currency),
            facets);
    }

    private ImmutableArray<ChangeGroup> Groups(ChronicleDeal[] deals, VisibilityFilter filter, DateTimeOffset after, DateTimeOffset through)
    {
        var names = catalog.Playbooks.SelectMany(playbook => playbook.Milestones).DistinctBy(milestone => milestone.Id).ToDictionary(milestone => milestone.Id, milestone => milestone.Name);
        return
        [
            .. from deal in deals
               from entry in ChangeEntry.Of(deal, after, through)
               where filter.Admits(entry.Span.Team, deal.Pipeline, entry.Span.Value.Currency)
               orderby entry.At descending, entry.Deal.Account, entry.Deal.Id.Value
               group entry by entry.Kind into happened
               orderby happened.Key
               select new ChangeGroup(happened.Key, [.. happened.Select(entry => LineOf(entry, names))]),
        ];
    }

    private ChangeLine LineOf(ChangeEntry entry, Dictionary<MilestoneId, string> names) => new(
        entry.At,
        entry.Deal.Id,
        entry.Deal.Account,
        entry.Deal.Name,
        catalog.NameOf(entry.Span.Owner),
        entry.Span.Value,
        ChangeText.Note(entry, entry.Milestone is { } id ? names.GetValueOrDefault(id) : null));

    private static ImmutableArray<FlowLine> Lines(ImmutableArray<FlowMove> moves, Func<string, string> name) =>
    [
        .. moves.Select(move => new FlowLine(
            move.From is { } from ? name(from) : "New here",
            move.To is { } to ? name(to) : move.Ended is { } end ? StateText.Word(end) : "Elsewhere",
            Named(move.Deals),
            move.Worth)),
    ];

    private static ImmutableArray<FlowDeal> Named(IEnumerable<ChronicleDeal> deals) =>
        [.. deals.Select(deal => new FlowDeal(deal.Id, deal.Account, deal.Name)).OrderBy(deal => deal.Account, StringComparer.CurrentCultureIgnoreCase).ThenBy(deal => deal.Id.Value)];

    private BarChartData? ChartOf(ValueFlow flow, string currency)
    {
        var at = flow.Start.Weighted.Items.GetValueOrDefault(currency);
        var end = flow.End.Weighted.Items.GetValueOrDefault(currency);
        if (at == 0 && end == 0)
        {
            return null;
        }

        var bars = ImmutableArray.CreateBuilder<Bar>();
        bars.Add(new("Before", 0, (double)at, Text(at), "--brand"));
        foreach (var step in flow.Steps)
        {
            if (step.Weighted.Items.GetValueOrDefault(currency) is var change and not 0)
            {
                bars.Add(new(ChangesText.Short(step.Kind), (double)at, (double)(at + change), Signed(change), change > 0 ? "--on-track" : "--drifting"));
                at += change;
            }
        }

        bars.Add(new("After", 0, (double)end, Text(end), "--brand"));
        return new(bars.ToImmutable());

        string Text(decimal amount) => MoneyText.Brief(new Money(amount, currency), clock.Culture);
        string Signed(decimal amount) => $"{(amount > 0 ? '+' : '−')} {Text(Math.Abs(amount))}";
    }

    private ChangesFacets Facets(DateTimeOffset at)
    {
        var (pipelines, teams, currencies) = (new HashSet<PipelineId>(), new HashSet<TeamId>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var deal in past.Deals)
        {
            pipelines.Add(deal.Pipeline);
            if (deal.Course.TermsAt(at) is { } terms)
            {
                currencies[terms.Value.Currency] = currencies.GetValueOrDefault(terms.Value.Currency) + 1;
                if (terms.Team is { } team)
                {
                    teams.Add(team);
                }
            }
        }

        return new(
            [.. catalog.Pipelines.Where(pipeline => pipelines.Contains(pipeline.Id)).Select(pipeline => (pipeline.Id, pipeline.Name))],
            [.. teams.Select(team => (team, NameOf(team))).OrderBy(team => team.Item2, StringComparer.CurrentCultureIgnoreCase)],
            [.. currencies.OrderByDescending(currency => currency.Value).ThenBy(currency => currency.Key, StringComparer.Ordinal).Select(currency => currency.Key)]);
    }

    private string StageName(string key) => (
        from pipeline in catalog.Pipelines
        from stage in pipeline.Stages
        where LineKeys.OfStage(pipeline.Id, stage.Id) == key
        select catalog.Pipelines.Length > 1 ? $"{pipeline.Name} · {stage.Name}" : stage.Name).FirstOrDefault() ?? key;

    private string NameOf(TeamId team) => catalog.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}
