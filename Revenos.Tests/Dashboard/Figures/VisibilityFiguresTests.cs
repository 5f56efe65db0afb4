using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class VisibilityFiguresTests
{
    [Fact]
    public void Of_AnyWorkspace_IsEachDealJudgedAndSummed() => RandomWorkspace.Holds(workspace =>
    {
        var judged = workspace.Deals.Select(deal => DriftEngine.Look(deal.History, deal.Rules, workspace.Now)!).Where(look => look.Deal.IsOngoing).ToArray();
        VisibleDeal[] deals = [.. workspace.Portfolio.Select(deal => VisibleDeal.Of(deal, workspace.Now))];

        var figures = VisibilityFigures.Of(deals);

        var plain = judged.Sum(look => look.Deal.Value.Amount);
        var weighted = judged.Sum(look => look.Deal.Value.Amount * VisibilityOptions.Default[look.Judgement.Layer]);
        Assert.Equal((judged.Length, plain, weighted), (figures.All.Deals, Amount(figures.All.Plain), Amount(figures.All.Weighted)));
        Assert.Equal(plain - weighted, figures.Shortfalls.Sum(sum => Amount(sum.Lost)));
        Assert.Equal(judged.Where(look => look.Judgement.State == DealState.Paused).Sum(look => look.Deal.Value.Amount), Amount(Lost(figures, Shortfall.Resting)));
        Assert.Equal(
            judged.Where(look => look.Judgement.State != DealState.Paused && VisibilityRule.BasisOf(look.Deal) == default).Sum(look => look.Deal.Value.Amount),
            Amount(Lost(figures, Shortfall.Unproven)));
        Assert.All(deals.Where(deal => deal.Lost(Shortfall.Drifting).Amount != 0), deal => Assert.Equal(DealState.Drifting, deal.State));

        var open = judged.Where(look => look.Judgement.State != DealState.Paused).ToArray();
        Assert.Equal(open.Count(look => look.Judgement.State == DealState.Drifting), figures.Drifting.Deals);
        Assert.Equal(open.Length, figures.Judged.Deals);
        Assert.Equal(open.Sum(look => look.Deal.Evidence.Count(piece => piece.HoldsAt(workspace.Now))), figures.Evidence);
        Assert.Equal(open.Sum(look => look.Deal.Plan.Count(milestone => !milestone.IsComplete && milestone.Window.Start <= workspace.Now)), figures.Begun);
    });

    [Fact]
    public void By_AnyWorkspace_TellsEveryDealApartOnce() => RandomWorkspace.Holds(
        workspace =>
        {
            VisibleDeal[] deals = [.. workspace.Portfolio.Select(deal => VisibleDeal.Of(deal, workspace.Now))];
            foreach (var by in Enum.GetValues<VisibilityBy>())
            {
                var lines = VisibilityFigures.By(by, deals);
                Assert.Equal(deals.Length, lines.Values.Sum(line => line.Deals));
                Assert.Equal(deals.Sum(deal => deal.Value.Amount), lines.Values.Sum(line => Amount(line.Plain)));
                Assert.Equal(deals.Sum(deal => deal.Weighted.Amount), lines.Values.Sum(line => Amount(line.Weighted)));
            }
        },
        cases: 20);

    [Fact]
    public void Week_AnyWorkspaceAndInstant_IsEachHistoryJudgedThen() => RandomWorkspace.Holds(workspace =>
    {
        ImmutableArray<DateTimeOffset> instants = [.. workspace.Instants];
        foreach (var (at, week) in instants.Zip(VisibilityWeek.Of(workspace.Chronicle, new VisibilityFilter(Currency: "EUR"), instants)))
        {
            var judged = workspace.Deals.Select(deal => DriftEngine.Look(deal.History, deal.Rules, at)).OfType<JudgedDeal>()
                .Where(look => look.Deal.IsOngoing && look.Deal.Value.Currency == "EUR").ToArray();

            Assert.Equal(at, week.At);
            Assert.Equal(judged.Length, week.Deals);
            Assert.Equal(judged.Sum(look => look.Deal.Value.Amount), week.Plain);
            Assert.Equal(judged.Sum(look => look.Deal.Value.Amount * VisibilityOptions.Default[look.Judgement.Layer]), week.Weighted);
            Assert.Equal(judged.Count(look => look.Judgement.State == DealState.Drifting), week.Drifting);
            Assert.Equal(judged.Count(look => look.Judgement.State != DealState.Paused), week.Judged);
        }
    });

    [Fact]
    public void Lost_EachReason_IsThePartItTakes()
    {
        var deal = new VisibleDeal(
            PortfolioDeals.Id(1), "Acme", "Deal", "Ida", new("sales"), new("discovery"), null, new Money(100, "EUR"), null,
            DealState.Drifting, VisibilityLayer.Committed, VisibilityLayer.Evidenced, VisibilityLayer.Indicated, 0, 0);

        Assert.Equal([0m, 30m, 30m, 0m, 10m], Enum.GetValues<Shortfall>().Select(reason => deal.Lost(reason).Amount));
        Assert.Equal([100m, 0m, 0m, 0m, 0m], Enum.GetValues<Shortfall>().Select(reason => (deal with { State = DealState.Paused, Layer = VisibilityLayer.Opaque }).Lost(reason).Amount));
    }

    private static MoneySums Lost(VisibilityFigures figures, Shortfall reason) => figures.Shortfalls.Single(sum => sum.Reason == reason).Lost;

    // Sums of several currencies are compared as one number here only.
    private static decimal Amount(MoneySums sums) => sums.Items.Values.Sum();
}
