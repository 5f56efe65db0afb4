using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class ValueFlowTests
{
    [Fact]
    public void Of_AnyWorkspaceAndTwoInstants_StartAndStepsAreTheEnd() => RandomWorkspace.Holds(
        workspace =>
        {
            var instants = workspace.Instants.Prepend(Opening.AddDays(-1)).ToArray();
            foreach (var (after, through) in instants.Zip(instants.Skip(5)))
            {
                var flow = ValueFlow.Of(workspace.Chronicle, new VisibilityFilter(), after, through);

                Assert.Equal(Judged(workspace, after), (flow.Start.Deals, Amount(flow.Start.Plain), Amount(flow.Start.Weighted)));
                Assert.Equal(Judged(workspace, through), (flow.End.Deals, Amount(flow.End.Plain), Amount(flow.End.Weighted)));
                foreach (var currency in flow.Start.Plain.Items.Keys.Union(flow.End.Plain.Items.Keys))
                {
                    Assert.Equal(flow.End.Plain.Items.GetValueOrDefault(currency) - flow.Start.Plain.Items.GetValueOrDefault(currency), flow.Steps.Sum(step => step.Plain.Items.GetValueOrDefault(currency)));
                    Assert.Equal(flow.End.Weighted.Items.GetValueOrDefault(currency) - flow.Start.Weighted.Items.GetValueOrDefault(currency), flow.Steps.Sum(step => step.Weighted.Items.GetValueOrDefault(currency)));
                }

                var moved = workspace.Deals.Count(deal => LayerAt(deal, after) != LayerAt(deal, through));
                Assert.Equal(moved, flow.Layers.Sum(move => move.Deals.Length));
            }
        },
        cases: 12);

    [Fact]
    public void Of_OneTeam_NeverCountsAnother() => RandomWorkspace.Holds(
        workspace =>
        {
            var north = new TeamId("north");
            var deals = workspace.Chronicle;
            var flow = ValueFlow.Of(deals, new VisibilityFilter(Team: north), Opening, workspace.Now);
            var ever = deals.Where(deal => deal.Course.At(Opening)?.Team == north || deal.Course.At(workspace.Now)?.Team == north).ToHashSet();
            Assert.All(flow.Steps.SelectMany(step => step.Deals), deal => Assert.Contains(deal, ever));
        },
        cases: 10);

    [Fact]
    public void Of_AStory_NamesEachStep()
    {
        var won = ChronicleDeals.Deal(1, story: Opened().At(20, new DealWon("")));
        var lost = ChronicleDeals.Deal(2, story: Opened().At(21, new DealLost(LossReason.Other, "")));
        var dearer = ChronicleDeals.Deal(3, story: Opened().At(15, new DealRevalued(new Money(300_000, "EUR"))).At(16, new StageEntered(new StageId("validation"), null)));
        var dollars = ChronicleDeals.Deal(4, story: Opened().At(15, new DealRevalued(new Money(50_000, "USD"))));

        var flow = ValueFlow.Of([won, lost, dearer, dollars], new VisibilityFilter(), Day(10), Day(30));

        Assert.Equal([FlowKind.Revalued, FlowKind.Won, FlowKind.Lost], flow.Steps.Select(step => step.Kind));
        Assert.Equal((-120_000m, 50_000m), (flow.Steps[0].Plain.Items["EUR"], flow.Steps[0].Plain.Items["USD"]));
        Assert.Equal(-210_000m, flow.Steps[1].Plain.Items["EUR"]);
        Assert.Equal([("sales/discovery", "sales/validation"), ("sales/discovery", null), ("sales/discovery", null)], flow.Stages.OrderBy(move => move.To is null).Select(move => (move.From!, move.To)));
        Assert.Equal(FlowKind.WentOut, Assert.Single(ValueFlow.Of([dollars], new VisibilityFilter(Currency: "EUR"), Day(10), Day(30)).Steps).Kind);
        Assert.Equal(FlowKind.Opened, Assert.Single(ValueFlow.Of([dearer], new VisibilityFilter(), Day(-1), Day(1)).Steps).Kind);
    }

    private static VisibilityLayer? LayerAt(DealCase deal, DateTimeOffset at) =>
        DriftEngine.Look(deal.History, deal.Rules, at) is { Deal.IsOngoing: true } look ? look.Judgement.Layer : null;

    private static (int Deals, decimal Plain, decimal Weighted) Judged(RandomWorkspace workspace, DateTimeOffset at)
    {
        JudgedDeal[] judged = [.. workspace.Deals.Select(deal => DriftEngine.Look(deal.History, deal.Rules, at)).OfType<JudgedDeal>().Where(look => look.Deal.IsOngoing)];
        return (judged.Length, judged.Sum(look => look.Deal.Value.Amount), judged.Sum(look => look.Deal.Value.Amount * VisibilityOptions.Default[look.Judgement.Layer]));
    }

    // Sums of several currencies are compared as one number here only.
    private static decimal Amount(MoneySums sums) => sums.Items.Values.Sum();
}
