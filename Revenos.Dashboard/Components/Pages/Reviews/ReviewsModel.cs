using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>What waits for a decision, and what was decided lately, kept current while somebody looks.</summary>
public sealed class ReviewsModel(HistoryQuery histories, ReviewQuery query, DirectoryQuery directory, ViewedPortfolio portfolio, ViewerSource viewers, ViewerClock clock)
{
    /// <summary>Decisions older than this are found on their deals.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(28);

    private const int MostDecided = 50;

    private Subscription? _subscription;
    private long _shown;

    /// <summary>Who looks; null until known.</summary>
    public Viewer? Viewer { get; private set; }

    public bool MayDecide => Viewer is { } viewer && ReviewSight.MayDecide(viewer);

    /// <summary>What waits, in the order of <see cref="ReviewOrder"/>; null until it was read.</summary>
    public ImmutableArray<ReviewItem>? Waiting { get; private set; }

    /// <summary>What was decided lately, the latest first.</summary>
    public ImmutableArray<DecidedItem> Decided { get; private set; } = [];

    /// <summary>How many are past their review date.</summary>
    public int Overdue => Waiting?.Count(item => item.ReviewBy <= clock.Now) ?? 0;

    /// <summary>Makes the page, and keeps it current until <see cref="Leave"/> where somebody wants to be told.</summary>
    /// <param name="changed">Told after the page changed, off the circuit's thread; null to look once.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task ShowAsync(Func<Task>? changed, CancellationToken cancellation = default)
    {
        var viewer = Viewer = await viewers.CurrentAsync(cancellation);
        if (changed is null)
        {
            await ReadAsync(viewer, await portfolio.SnapshotAsync(viewer, null, cancellation), cancellation);
            return;
        }

        (var snapshot, _subscription) = await portfolio.SubscribeAsync(
            viewer,
            async change =>
            {
                if (Concerns(change))
                {
                    await ReadAsync(viewer, change.Now, CancellationToken.None);
                    await changed();
                }
            },
            cancellation);
        await ReadAsync(viewer, snapshot, cancellation);
    }

    /// <summary>Ends the following. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => _subscription?.Dispose();

    private bool Concerns(PortfolioChange change) =>
        change.IsWhole
        || change.Changed.Any(deal => deal.Deal.Recovery.Escalation is not null)
        || Known().Any(known => change.Removed.Contains(known) || change.Changed.Any(deal => deal.Id == known));

    private IEnumerable<DealId> Known() => [.. (Waiting ?? []).Select(item => item.Deal), .. Decided.Select(item => item.Deal)];

    private async Task ReadAsync(Viewer viewer, PortfolioSnapshot snapshot, CancellationToken cancellation)
    {
        var standing = snapshot.Deals
            .Where(deal => deal.Deal.Recovery.Escalation is not null && ReviewSight.MaySee(viewer, deal.Deal.Owner, deal.Deal.Colleagues))
            .ToList();
        var since = clock.Now - Lately;
        var decided = await query.DecidedSince(viewer, since, MostDecided, cancellation);
        var read = await histories.LoadSome([.. standing.Select(deal => deal.Id).Concat(decided).Distinct()], viewer, cancellation);
        var deals = read.Values.Select(history => history.AsOf(clock.Now)).Where(deal => deal is not null).ToDictionary(deal => deal!.Id, deal => deal!);

        // A later look may have been faster.
        if (snapshot.Version < _shown)
        {
            return;
        }

        _shown = snapshot.Version;
        var usual = UsualValues.Of(snapshot.Deals.Select(deal => deal.Deal.Value));
        Waiting =
        [
            .. ReviewItem.Ordered(
                from deal in standing
                where deals.ContainsKey(deal.Id)
                let open = deals[deal.Id].OpenEscalation
                where open is not null
                select ReviewItem.Of(deal, open, usual, clock)),
        ];
        Decided =
        [
            .. decided
                .Where(deals.ContainsKey)
                .Select(id => deals[id])
                .Where(deal => ReviewSight.MaySee(viewer, deal.Owner, deal.Colleagues))
                .SelectMany(deal => DecidedItem.Of(deal, since, directory.Current.NameOf))
                .OrderByDescending(item => item.Decision.At),
        ];
    }
}
