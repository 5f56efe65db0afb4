using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Keeps the visibility page current while somebody looks at it. What is now is there at once; what the weeks brought follows.</summary>
public sealed class VisibilityModel(ViewerSource viewers, ViewedPortfolio portfolio, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock)
{
    private Subscription? _subscription;
    private VisibilityState _asked = new();
    private VisibilityMaker? _maker;
    private VisibilityView? _looking;

    /// <summary>The page; null until it was made.</summary>
    public VisibilityView? View { get; private set; }

    /// <summary>Makes the page once.</summary>
    public async Task ShowAsync(VisibilityState asked, CancellationToken cancellation = default)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        Take(await portfolio.SnapshotAsync(viewer, null, cancellation), asked);
    }

    /// <summary>Makes the page and keeps it current until <see cref="Leave"/>.</summary>
    /// <param name="asked">What to show.</param>
    /// <param name="marshal">Brings a change to the page's own thread.</param>
    /// <param name="changed">Told, on that thread, that something looks different.</param>
    public async Task FollowAsync(VisibilityState asked, Func<Action, Task> marshal, Action changed, CancellationToken cancellation = default)
    {
        Viewer viewer = await viewers.CurrentAsync(cancellation);
        (var snapshot, _subscription) = await portfolio.SubscribeAsync(
            viewer,
            async change =>
            {
                // Counted off the page's thread, which only shows what came of it.
                var (maker, state) = (MakerOf(change.Now), _asked);
                var view = maker.Make(state);
                view = view with { Past = maker.Look(state, view.Currency) };
                await marshal(() =>
                {
                    _maker = maker;
                    View = state == _asked ? view : maker.Make(_asked);
                    changed();
                });
            },
            cancellation);
        Take(snapshot, asked);
    }

    /// <summary>Shows what another address asks for.</summary>
    public void Show(VisibilityState asked)
    {
        _asked = asked;
        View = _maker?.Make(asked);
    }

    /// <summary>The deals behind the figure an address names.</summary>
    public async Task<VisibilityList> ListAsync(VisibilityState asked, CancellationToken cancellation = default) =>
        MakerOf(await portfolio.SnapshotAsync(await viewers.CurrentAsync(cancellation), null, cancellation)).List(asked);

    /// <summary>Looks at the last weeks, where that is still to be done, off the page's thread.</summary>
    /// <returns>Whether the view is another now.</returns>
    public async Task<bool> CompleteAsync()
    {
        if (_maker is not { } maker || View is not { Past: null } view || ReferenceEquals(view, _looking))
        {
            return false;
        }

        _looking = view;
        var past = await Task.Run(() => maker.Look(view.State, view.Currency));
        if (!ReferenceEquals(View, view))
        {
            return false;
        }

        View = view with { Past = past };
        return true;
    }

    /// <summary>Ends <see cref="FollowAsync"/>. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => _subscription?.Dispose();

    private void Take(PortfolioSnapshot snapshot, VisibilityState asked)
    {
        _maker = MakerOf(snapshot);
        Show(asked);
    }

    private VisibilityMaker MakerOf(PortfolioSnapshot snapshot) => new(snapshot, chronicle.Snapshot(snapshot.Viewer), directory.Current, clock);
}
