using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Keeps somebody's day current while they look at it.</summary>
public sealed class HomeModel(ViewerSource viewers, ViewedPortfolio portfolio, DirectoryQuery directory, ViewerClock clock, TimeProvider time)
{
    // "in 3 days", "2 days past its date": what is said of a deal grows old by itself.
    private static readonly TimeSpan TickEvery = TimeSpan.FromMinutes(1);

    private Subscription? _subscription;
    private ITimer? _ticks;

    /// <summary>The page; null until it was made.</summary>
    public Today? Today { get; private set; }

    /// <summary>What waits for the viewer's decision; null where nothing does.</summary>
    public ReviewsAhead? Reviews { get; private set; }

    /// <summary>Who looks; null until known.</summary>
    public Viewer? Viewer { get; private set; }

    /// <summary>The one need of which all deals are shown; null for the first of each.</summary>
    public Need? Whole { get; set; }

    /// <summary>Whether the viewer looks after more people's deals than their own, and so needs to see whose a deal is.</summary>
    public bool SeesOthers => Viewer is { Role: not Role.Owner };

    /// <summary>Whether the viewer may import.</summary>
    public bool MayImport => Viewer is { Role: Role.Administrator };

    /// <summary>Makes the page once.</summary>
    public async Task ShowAsync(CancellationToken cancellation = default)
    {
        Viewer = await viewers.CurrentAsync(cancellation);
        Take(await portfolio.SnapshotAsync(Viewer, null, cancellation));
    }

    /// <summary>Makes the page and keeps it current until <see cref="Leave"/>.</summary>
    /// <param name="changed">Told after the page changed, off the circuit's thread.</param>
    public async Task FollowAsync(Func<Task> changed, CancellationToken cancellation = default)
    {
        Viewer = await viewers.CurrentAsync(cancellation);
        (var snapshot, _subscription) = await portfolio.SubscribeAsync(
            Viewer,
            change =>
            {
                Take(change.Now);
                return changed();
            },
            cancellation);
        Take(snapshot);
        if (Viewer.AsOf is not null)
        {
            return;
        }

        _ticks = time.CreateTimer(_ => _ = TickAsync(changed), null, TickEvery, TickEvery);
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave()
    {
        _ticks?.Dispose();
        _subscription?.Dispose();
    }

    private async Task TickAsync(Func<Task> changed)
    {
        Take(await portfolio.SnapshotAsync(Viewer!));
        await changed();
    }

    private void Take(PortfolioSnapshot snapshot)
    {
        Today = Today.Of(snapshot.Deals, TeamName, clock, Whole is null ? Today.MostInSection : Today.MostOfOne);
        Reviews = ReviewSight.MayDecide(snapshot.Viewer) ? ReviewsAhead.Of(snapshot.Deals, clock.Now) : null;
    }

    private string TeamName(TeamId team) => directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;
}
