using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Digest;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Digest;

public sealed class DigestMakerTests
{
    private static readonly string[] Teams = ["north", "south", "east"];

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Administrator)]
    public void Make_AnyWorkspaceWeekAndRole_IsEachHistorySeenJudgedThen(Role role) => RandomWorkspace.Holds(
        workspace =>
        {
            var viewer = new Viewer(workspace.Chronicle[0].Owner, role, role == Role.Manager ? [new TeamId("north")] : []);
            foreach (var week in Weeks(workspace))
            {
                var period = new DigestState(week).Period(ClockOf(workspace));
                var view = Make(workspace, viewer, period, DigestLimits.None);
                SlowDeal[] seen = [.. Slow(workspace, viewer)];
                var (before, then) = (seen.Select(deal => deal.At(period.After)).OfType<Look>().ToArray(), seen.Select(deal => deal.At(period.Through)).OfType<Look>().ToArray());

                Assert.Equal(then.Length, view.Deals);
                Assert.Equal(Plain(then), PlainOf(view.Money.Rows, money => money.After));
                Assert.Equal(Plain(before), PlainOf(view.Money.Rows, money => money.Before));
                Assert.Equal(then.Sum(look => look.Weighted), view.Money.Rows.Sum(money => money.After.Weighted));
                Assert.Equal((Drifting(before), Drifting(then)), view.DriftingDeals);
                Assert.Equal(view.DriftingDeals.After, view.Drifting.Count);
                Assert.Equal(then.Where(look => look.State == DealState.Drifting).Select(look => look.Value).OrderDescending(), view.Drifting.Rows.Select(row => row.Value.Amount));
                Assert.All(VisibilityLayers, layer => Assert.Equal(then.Count(look => look.Layer == layer), view.Layers.Single(line => line.Layer == layer).Sum.Deals));

                Assert.Equal(
                    then.Where(look => look.DriftsAt > period.Through && look.DriftsAt <= period.Through.AddDays(30)).Select(look => look.Id).ToHashSet(),
                    view.Ahead.Rows.Select(row => row.Deal).ToHashSet());
                Assert.Equal(then.Where(look => look.Deal.OpenEscalation is not null).Select(look => look.Id).ToHashSet(), view.Reviews.Rows.Select(row => row.Deal).ToHashSet());
                var last = DateOnly.FromDateTime(period.Through.UtcDateTime).AddDays(7);
                Assert.Equal(
                    then.Where(look => look.Deal.CurrentPause is { } pause && (pause.DueSince is not null || pause.ReengageOn <= last)).Select(look => look.Id).ToHashSet(),
                    view.Pauses.Rows.Select(row => row.Deal).ToHashSet());

                Assert.Equal(seen.Sum(deal => deal.Recorded<DealWon>(period)), Times(view, ChangeKind.Won));
                Assert.Equal(seen.Sum(deal => deal.Recorded<DealLost>(period)), Times(view, ChangeKind.Lost));
                Assert.Equal(seen.Sum(deal => deal.Recorded<EscalationDecided>(period)), Times(view, ChangeKind.Decided));
                Assert.Equal(seen.Sum(deal => deal.Began(period)), Times(view, ChangeKind.DriftBegan) - Times(view, ChangeKind.DriftEnded));
                Assert.All(view.Changes, change => Assert.All(change.Weightiest, deal => Assert.Contains(seen, one => one.Id == deal.Deal)));
            }
        },
        cases: 12);

    [Fact]
    public void Make_ForTwoSheets_HoldsTheFirstOfEachPartAndSaysHowManyMore() => RandomWorkspace.Holds(
        workspace =>
        {
            var viewer = new Viewer(new PersonId("lea"), Role.Leadership, []);
            var period = new DigestState(DigestWeek.Of(DateOnly.FromDateTime(workspace.Now.UtcDateTime))).Period(ClockOf(workspace));
            var (whole, sheets) = (Make(workspace, viewer, period, DigestLimits.None), Make(workspace, viewer, period, new DigestLimits(1, 1, 1, 1, 1, 1, 1)));

            Assert.Equal(whole.Drifting.Rows.Take(1).Select(row => row.Deal), sheets.Drifting.Rows.Select(row => row.Deal));
            Assert.Equal(whole.Drifting.Count - sheets.Drifting.Rows.Length, sheets.Drifting.More);
            Assert.Equal(whole.Ahead.Count, sheets.Ahead.Count);
            Assert.Equal(whole.Ahead.Rows.Select(row => row.Value.Amount).DefaultIfEmpty().Max(), sheets.Ahead.Rows.Select(row => row.Value.Amount).DefaultIfEmpty().Max());
            Assert.Equal(whole.Figures.Prevalence, sheets.Figures.Prevalence);
            Assert.Equal(whole.Changes.Select(change => (change.Kind, change.Count)), sheets.Changes.Select(change => (change.Kind, change.Count)));
            Assert.All(whole.Changes.Zip(sheets.Changes), pair => Assert.Equal(pair.First.Weightiest.Length, pair.Second.Weightiest.Length + pair.Second.MoreDeals));
        },
        cases: 10);

    [Fact]
    public void Make_AManager_NeverTellsOfAnotherTeam() => RandomWorkspace.Holds(
        workspace =>
        {
            var period = new DigestState(DigestWeek.Of(DateOnly.FromDateTime(workspace.Now.UtcDateTime))).Period(ClockOf(workspace));
            var view = Make(workspace, new Viewer(new PersonId("nobody"), Role.Manager, [new TeamId("south")]), period, DigestLimits.None);

            Assert.Equal(workspace.PortfolioAt(period.Through).Count(deal => deal.Team == new TeamId("south")), view.Deals);
            Assert.All(view.Drifting.Rows, row => Assert.Equal(new TeamId("south"), workspace.Chronicle.Single(deal => deal.Id == row.Deal).Team));
        },
        cases: 10);

    [Fact]
    public void Make_WithoutADeal_IsEmpty()
    {
        var clock = Viewers.Clock();
        var viewer = new Viewer(new PersonId("stranger"), Role.Owner, []);
        var view = new DigestMaker(
            PortfolioSnapshot.OfPast([], viewer), new Chronicle().Snapshot(viewer), WorkspaceCatalog.Nothing, new DigestState().Period(clock), DigestLimits.TwoSheets, clock)
            .Make(new Dictionary<DealId, StepAhead>());

        Assert.True(view.IsEmpty);
        Assert.Null(view.Figures.Prevalence);
        Assert.Equal(0, view.Money.Count);
    }

    private static IEnumerable<VisibilityLayer> VisibilityLayers => Enum.GetValues<VisibilityLayer>();

    // The present week, the one before, and one in which much happened.
    private static IEnumerable<DigestWeek> Weeks(RandomWorkspace workspace)
    {
        var present = DigestWeek.Of(DateOnly.FromDateTime(workspace.Now.UtcDateTime));
        return [present, present.Before, DigestWeek.Of(DateOnly.FromDateTime(HistoryBuilder.Opening.AddDays(9).UtcDateTime))];
    }

    private static Revenos.Dashboard.Formatting.ViewerClock ClockOf(RandomWorkspace workspace) => Viewers.Clock("UTC", now: workspace.Now);

    private static DigestView Make(RandomWorkspace workspace, Viewer viewer, DigestPeriod period, DigestLimits limits)
    {
        var chronicle = new Chronicle();
        chronicle.Publish(workspace.Chronicle);
        var standing = PortfolioSnapshot.OfPast(
            workspace.PortfolioAt(period.Through).Where(deal => viewer.MaySee(OwnerNow(workspace, deal.Id), deal.Team, [])).Select(deal => StandingDeal.Of(deal, period.Through)),
            viewer);
        return new DigestMaker(standing, chronicle.Snapshot(viewer), WorkspaceCatalog.Nothing, period, limits, ClockOf(workspace)).Make(new Dictionary<DealId, StepAhead>());
    }

    private static PersonId OwnerNow(RandomWorkspace workspace, DealId id) => workspace.Chronicle.Single(deal => deal.Id == id).Owner;

    private static IEnumerable<SlowDeal> Slow(RandomWorkspace workspace, Viewer viewer) => workspace.Deals
        .Select((deal, index) => new SlowDeal(PortfolioDeals.Id(index), deal, new TeamId(Teams[index % Teams.Length])))
        .Where(deal => viewer.MaySee(deal.Case.History.Latest()!.Owner, deal.Team, []));

    private static int Times(DigestView view, ChangeKind kind) => view.Changes.SingleOrDefault(change => change.Kind == kind)?.Count ?? 0;

    private static int Drifting(IEnumerable<Look> looks) => looks.Count(look => look.State == DealState.Drifting);

    private static Dictionary<string, decimal> Plain(IEnumerable<Look> looks) =>
        looks.GroupBy(look => look.Deal.Value.Currency).ToDictionary(group => group.Key, group => group.Sum(look => look.Value));

    private static Dictionary<string, decimal> PlainOf(IEnumerable<DigestMoney> money, Func<DigestMoney, VisibilityWeek> at) =>
        money.Where(sum => at(sum).Deals > 0).ToDictionary(sum => sum.Currency, sum => at(sum).Plain);

    private sealed record Look(DealId Id, Deal Deal, Judgement Judgement)
    {
        public decimal Value => Deal.Value.Amount;

        public DealState State => Judgement.State;

        public VisibilityLayer Layer => Judgement.Layer;

        public decimal Weighted => Value * VisibilityOptions.Default[Layer];

        public DateTimeOffset? DriftsAt => State is DealState.OnTrack or DealState.Watch ? Judgement.Forecast?.DriftsAt : null;
    }

    /// <summary>A deal looked at the slow way: its facts up to an instant, folded and judged.</summary>
    private sealed record SlowDeal(DealId Id, DealCase Case, TeamId Team)
    {
        public Look? At(DateTimeOffset at) =>
            DriftEngine.Look(Case.History, Case.Rules, at) is { Deal.IsOngoing: true } look ? new Look(Id, look.Deal, look.Judgement) : null;

        public int Recorded<T>(DigestPeriod period)
            where T : Fact => Case.History.Facts.Count(fact => fact.Content is T && fact.OccurredAt > period.After && fact.OccurredAt <= period.Through);

        public int Began(DigestPeriod period) => Drifts(period.Through) - Drifts(period.After);

        private int Drifts(DateTimeOffset at) => DriftEngine.Look(Case.History, Case.Rules, at)?.Judgement.State == DealState.Drifting ? 1 : 0;
    }
}
