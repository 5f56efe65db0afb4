using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>One deal for one viewer: read once, then kept up with what others do. One a page.</summary>
public sealed class DealModel(HistoryQuery histories, DirectoryQuery directory, ViewedPortfolio portfolio, ViewerSource viewers, ViewerClock clock) : IDisposable
{
    private Viewer? _viewer;
    private Subscription? _subscription;
    private DealId _deal;

    /// <summary>Raised when <see cref="View"/> changed by somebody else's doing or by the passing of time; from another thread.</summary>
    public event Func<Task>? Changed;

    public DealFace Face { get; private set; } = DealFace.Loading;

    /// <summary>The deal; null unless <see cref="Face"/> is Ready.</summary>
    public DealView? View { get; private set; }

    /// <summary>Reads a deal and begins to follow it.</summary>
    public async Task LoadAsync(DealId deal, CancellationToken cancellation = default)
    {
        _subscription?.Dispose();
        (_deal, View, Face) = (deal, null, DealFace.Loading);
        _viewer = await viewers.CurrentAsync(cancellation);

        // Subscribed before it is read: a change in between is heard of.
        _subscription = portfolio.Hear(_viewer, HearAsync);
        await ReadAsync(_viewer, cancellation);
    }

    /// <summary>Shows a history that this page has just made or was handed.</summary>
    public void Accept(DealHistory history)
    {
        var deal = history.AsOf(clock.Now);
        var isOutOfSight = deal is not null && _viewer?.MaySee(deal.Owner, deal.Team, deal.Colleagues) == false;
        View = deal is null || isOutOfSight ? null : ViewOf(history, deal);
        Face = View is not null ? DealFace.Ready : isOutOfSight ? DealFace.NotYoursAnyMore : DealFace.NotFound;
    }

    public void Dispose() => _subscription?.Dispose();

    private async Task ReadAsync(Viewer viewer, CancellationToken cancellation)
    {
        var wasReady = Face == DealFace.Ready;
        if (await histories.Load(_deal, viewer, cancellation) is { } history)
        {
            Accept(history);
            return;
        }

        // Whether there is no such deal or none that one may see is told alike, save to those who were looking at it.
        (View, Face) = (null, wasReady ? DealFace.NotYoursAnyMore : DealFace.NotFound);
    }

    private async Task HearAsync(PortfolioChange change)
    {
        if (_viewer is not { } viewer || Face != DealFace.Ready || !Concerns(change))
        {
            return;
        }

        await ReadAsync(viewer, CancellationToken.None);
        if (Changed is { } changed)
        {
            await changed();
        }
    }

    // The page's own changes come back, too; they are shown already.
    private bool Concerns(PortfolioChange change) =>
        change.IsWhole
        || change.Removed.Contains(_deal)
        || change.Changed.Any(deal => deal.Id == _deal && (deal.Deal.Version != View?.Version || deal.Standing.State != View.State));

    private DealView? ViewOf(DealHistory history, Deal deal)
    {
        var catalog = directory.Current;
        var pipeline = catalog.FindPipeline(deal.Pipeline) ?? new(deal.Pipeline, deal.Pipeline.Value, [new(deal.Stage, deal.Stage.Value)]);
        return DealView.Of(history, catalog.RulesFor(deal.Playbook), pipeline, catalog.NameOf, clock.Now) is { } view
            ? view with { Viewer = _viewer, Colleagues = ColleaguesIn(catalog) }
            : null;
    }

    private static ImmutableArray<Colleague> ColleaguesIn(WorkspaceCatalog catalog) =>
    [
        .. catalog.People.Values
            .OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(person => new Colleague(
                person.Id, person.Name, person.Team, person.Team is { } team && catalog.Teams.TryGetValue(team, out var known) ? known.Name : null)),
    ];
}

/// <summary>What the page shows as a whole.</summary>
public enum DealFace
{
    /// <summary>It is being read.</summary>
    Loading,

    /// <summary>It is there.</summary>
    Ready,

    /// <summary>There is no such deal, or none that the viewer may see.</summary>
    NotFound,

    /// <summary>It went to somebody else while the viewer looked at it.</summary>
    NotYoursAnyMore,
}
