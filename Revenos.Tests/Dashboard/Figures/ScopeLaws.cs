using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Figures;

/// <summary>
/// The totals of every page over random workspaces, for each kind of viewer: each is what a slow reading of the histories of the
/// deals they may see comes to, so that no deal of another team or owner is in it, and none of theirs is left out.
/// </summary>
public sealed class ScopeLaws
{
    private const int Cases = 20;

    private static readonly WorkspaceCatalog Catalog = WorkspaceCatalog.Nothing with { Pipelines = [HistoryBuilder.Sales] };

    // Of the four deals the first and the last are of north; two owners lead them, and owner-0 is named on one that owner-1 leads.
    private static readonly Viewer[] Lookers =
    [
        new(new PersonId("manager"), Role.Manager, [new TeamId("north")]),
        new(new PersonId("manager"), Role.Manager, [new TeamId("south"), new TeamId("east")]),
        new(new PersonId("owner-0"), Role.Manager, [new TeamId("east")]),
        new(new PersonId("manager"), Role.Manager, []),
        new(new PersonId("owner-0"), Role.Owner, []),
        new(new PersonId("owner-1"), Role.Owner, []),
        // Teams mean nothing for an owner.
        new(new PersonId("owner-1"), Role.Owner, [new TeamId("north")]),
        new(new PersonId("lea"), Role.Leadership, []),
    ];

    [Fact]
    public void Board_AnyWorkspaceAndViewer_SumsWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var board = new BoardView(new BoardState(), HistoryBuilder.Sales, live.Portfolio.Snapshot(viewer));

        // The generator moves deals into stages that no pipeline has, which the door would refuse.
        var ongoing = seen.Where(deal => deal.Look.Deal.IsOngoing && HistoryBuilder.Sales.Find(deal.Look.Deal.Stage) is not null).ToArray();
        Assert.Equal((ongoing.Length, Plain(ongoing), Weighted(ongoing)), (board.Count, Amount(board.Plain), Amount(board.Weighted)));
        Assert.Equal(ongoing.Count(deal => deal.Look.Judgement.State == DealState.Drifting), board.Drifting);
        Assert.All(board.Columns, column => Assert.Equal(Plain(ongoing.Where(deal => deal.Look.Deal.Stage == column.Stage.Id)), Amount(column.Plain)));
    });

    [Fact]
    public void Today_AnyWorkspaceAndViewer_CountsWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var today = Today.Of(live.Portfolio.Snapshot(viewer).Deals, team => team.Value, live.Clock);

        var ongoing = seen.Where(deal => deal.Look.Deal.IsOngoing).ToArray();
        var drifting = ongoing.Where(deal => RecoveryStanding.Of(deal.Look.Deal, WorkingCalendar.Default).StateFor(deal.Look.Judgement.State) == RecoveryState.Drifting).ToArray();
        Assert.Equal((ongoing.Length, drifting.Length, Plain(drifting)), (today.Count, today[Need.Drifting], Amount(today.Drifting)));
        Assert.Equal(ongoing.Select(deal => deal.Team.Value).Distinct().Order(), today.Teams.Select(team => team.Team!.Value.Value));
        Assert.All(today.Teams, team => Assert.Equal(
            ongoing.Count(deal => deal.Team == team.Team && deal.Look.Judgement.State == DealState.Drifting), team.Drifting));
        Assert.All(today.Sections.SelectMany(section => section.Items).Concat(today.Ahead), item => Assert.Contains(ongoing, deal => deal.Id == item.Id));
    });

    [Fact]
    public void Horizon_AnyWorkspaceAndViewer_HoldsWhatWillDriftOfWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var horizon = HorizonView.Of(new HorizonState(), live.Portfolio.Snapshot(viewer), team => team.Value, live.Clock);

        var coming = seen
            .Where(deal => deal.Look.Judgement is { State: DealState.OnTrack or DealState.Watch, Forecast.DriftsAt: { } at } && at > live.Clock.Now && at <= live.Clock.Now + HorizonView.Ahead)
            .ToArray();
        Assert.Equal(coming.Select(deal => deal.Id).ToHashSet(), horizon.Matching.Select(deal => deal.Id).ToHashSet());
        Assert.Equal((Plain(coming), Plain(coming)), (Amount(horizon.Worth), horizon.Days.Sum(day => Amount(day.Worth))));
        Assert.Equal(coming.Select(deal => deal.Team.Value).Distinct().Order(), horizon.Teams.Select(team => team.Id.Value));
    });

    [Fact]
    public void Heatmap_AnyWorkspaceAndViewer_CountsWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var map = HeatmapMaker.Of(live.Portfolio.Snapshot(viewer), live.Chronicle.Snapshot(viewer), Catalog, live.Clock).Make(new HeatmapState().By(Dimension.Team, Dimension.Signal));

        var judged = seen.Where(deal => deal.Look.Judgement.State is DealState.OnTrack or DealState.Watch or DealState.Drifting).ToArray();
        Assert.Equal(judged.Length, map.Deals);
        Assert.Equal(judged.Select(deal => deal.Team.Value).Distinct().Order(), map.Map.Rows.Items.Select(line => line.Key).Order());
        var column = map.Map.Columns.IndexOf("drifting");
        foreach (var team in judged.GroupBy(deal => deal.Team.Value))
        {
            var cell = map.Map[map.Map.Rows.IndexOf(team.Key), column];
            Assert.Equal((team.Count(), team.Count(deal => deal.Look.Judgement.State == DealState.Drifting)), (cell.Deals, cell.Hits));
        }
    });

    [Fact]
    public void Visibility_AnyWorkspaceAndViewer_SumsWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var maker = new VisibilityMaker(live.Portfolio.Snapshot(viewer), live.Chronicle.Snapshot(viewer), Catalog, live.Clock);
        var figures = maker.Make(new VisibilityState()).Figures;

        var ongoing = seen.Where(deal => deal.Look.Deal.IsOngoing).ToArray();
        Assert.Equal((ongoing.Length, Plain(ongoing), Weighted(ongoing)), (figures.All.Deals, Amount(figures.All.Plain), Amount(figures.All.Weighted)));
        Assert.Equal(ongoing.Select(deal => deal.Id).ToHashSet(), maker.List(new VisibilityState()).Rows.Select(row => row.Id).ToHashSet());
        var last = maker.Look(new VisibilityState { Currency = "EUR" }, "EUR").Weeks[^1];
        var euros = ongoing.Where(deal => deal.Look.Deal.Value.Currency == "EUR").ToArray();
        Assert.Equal((euros.Length, Plain(euros), Weighted(euros)), (last.Deals, last.Plain, last.Weighted));
    });

    [Fact]
    public void Changes_AnyWorkspaceAndViewer_TellOfWhatTheySee() => Hold((seen, viewer, live) =>
    {
        var whole = new ChangesState { Since = ChangesSince.Between, From = HistoryBuilder.Opening.AddDays(-1).DateTime, To = live.Clock.Now.DateTime };
        var view = new ChangesMaker(live.Chronicle.Snapshot(viewer), Catalog, live.Clock).Make(whole, null);

        var ongoing = seen.Where(deal => deal.Look.Deal.IsOngoing).ToArray();
        Assert.Equal((ongoing.Length, Plain(ongoing), Weighted(ongoing)), (view.Flow.End.Deals, Amount(view.Flow.End.Plain), Amount(view.Flow.End.Weighted)));
        Assert.Equal(
            seen.Select(deal => deal.Id).ToHashSet(),
            view.Groups.Where(group => group.Kind == ChangeKind.Opened).SelectMany(group => group.Lines).Select(line => line.Deal).ToHashSet());
        Assert.All(view.Groups.SelectMany(group => group.Lines), line => Assert.Contains(seen, deal => deal.Id == line.Deal));
    });

    private static void Hold(Action<Seen[], Viewer, Held> law) => RandomWorkspace.Holds(
        workspace =>
        {
            var held = Held.Of(workspace);
            foreach (var viewer in Lookers)
            {
                law([.. held.All.Where(deal => viewer.MaySee(deal.Owner, deal.Team, deal.Colleagues))], viewer, held);
            }
        },
        Cases);

    // Sums of several currencies are compared as one number here only.
    private static decimal Amount(MoneySums sums) => sums.Items.Values.Sum();

    private static decimal Plain(IEnumerable<Seen> deals) => deals.Sum(deal => deal.Look.Deal.Value.Amount);

    private static decimal Weighted(IEnumerable<Seen> deals) => deals.Sum(deal => deal.Look.Deal.Value.Amount * VisibilityOptions.Default[deal.Look.Judgement.Layer]);

    /// <summary>A deal of the workspace, who stands to it how, and how its history is judged now.</summary>
    private sealed record Seen(DealId Id, PersonId Owner, TeamId Team, ImmutableHashSet<PersonId> Colleagues, JudgedDeal Look);

    /// <summary>The workspace as the product holds it, and as its histories tell it.</summary>
    private sealed record Held(Seen[] All, Portfolio Portfolio, Chronicle Chronicle, ViewerClock Clock)
    {
        public static Held Of(RandomWorkspace workspace)
        {
            var portfolio = new Portfolio(new ManualTimeProvider(workspace.Now), NullLogger<Portfolio>.Instance);
            var chronicle = new Chronicle();
            var past = workspace.Chronicle.Select((deal, place) => deal with { Owner = Leader(place), Colleagues = Named(place) }).ToArray();
            chronicle.Publish(past);
            var places = past.Select((deal, place) => (deal.Id, place)).ToDictionary();
            portfolio.Publish([.. workspace.Portfolio.Select(deal => deal with { Owner = Leader(places[deal.Id]), Colleagues = Named(places[deal.Id]) })]);
            return new(
                [.. past.Zip(workspace.Deals, (deal, told) => new Seen(deal.Id, deal.Owner, deal.Team!.Value, deal.Colleagues, DriftEngine.Look(told.History, told.Rules, workspace.Now)!))],
                portfolio,
                chronicle,
                Viewers.Clock("UTC", now: workspace.Now));
        }

        private static PersonId Leader(int place) => new($"owner-{place % 2}");

        private static ImmutableHashSet<PersonId> Named(int place) => place == 1 ? [new PersonId("owner-0")] : [];
    }
}
