using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>Keeps the horizon current while somebody looks at it.</summary>
public sealed class HorizonModel(ViewerSource viewers, ViewedPortfolio portfolio, Chronicle chronicle, HorizonSteps steps, DirectoryQuery directory, ViewerClock clock)
{
    private Subscription? _subscription;
    private Viewer? _viewer;
    private HorizonState _asked = new();

    /// <summary>The page; null until it was made.</summary>
    public HorizonView? View { get; private set; }

    /// <summary>The deals of the list's page, with what would hold each.</summary>
    public ImmutableArray<HorizonItem> Items { get; private set; } = [];

    /// <summary>What this week has brought so far; null until the page was made.</summary>
    public HorizonWeek? Week { get; private set; }

    /// <summary>Makes the page once.</summary>
    public async Task ShowAsync(HorizonState asked, CancellationToken cancellation = default)
    {
        _viewer ??= await viewers.CurrentAsync(cancellation);
        _asked = asked;
        await TakeAsync(await portfolio.SnapshotAsync(_viewer, null, cancellation), cancellation);
    }

    /// <summary>Makes the page and keeps it current until <see cref="Leave"/>.</summary>
    /// <param name="asked">What to show.</param>
    /// <param name="marshal">Brings a change to the page's own thread.</param>
    /// <param name="changed">Told, on that thread, that something looks different.</param>
    public async Task FollowAsync(HorizonState asked, Func<Func<Task>, Task> marshal, Action changed, CancellationToken cancellation = default)
    {
        _viewer = await viewers.CurrentAsync(cancellation);
        _asked = asked;
        (var snapshot, _subscription) = await portfolio.SubscribeAsync(
            _viewer,
            change => marshal(async () =>
            {
                await TakeAsync(change.Now, cancellation);
                changed();
            }),
            cancellation);
        await TakeAsync(snapshot, cancellation);
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => _subscription?.Dispose();

    private async Task TakeAsync(PortfolioSnapshot snapshot, CancellationToken cancellation)
    {
        var view = HorizonView.Of(_asked, snapshot, NameOf, clock);
        Items = await steps.FindAsync(view.Shown, snapshot.Viewer, cancellation);
        Week = WeekOf(_asked, snapshot.Viewer);
        View = view;
    }

    private HorizonWeek WeekOf(HorizonState state, Viewer viewer)
    {
        var (now, from) = (clock.Now, clock.StartOf(HorizonView.MondayOf(clock.Today)));
        return HorizonWeek.Of(
            chronicle.Snapshot(viewer).Since(from).Where(deal => deal.Course.At(now) is { } today && HorizonView.Admits(state, deal.Owner, deal.Team, deal.Colleagues, today.Value, viewer)),
            from,
            now);
    }

    private string NameOf(TeamId team) => directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}
