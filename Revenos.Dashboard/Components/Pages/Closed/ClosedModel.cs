using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>Finds closed deals and has those of one page judged: only their facts are read.</summary>
public sealed class ClosedModel(ViewerSource viewers, ViewedClosedDeals query, HistoryQuery histories, DirectoryQuery directory, ViewerClock clock)
{
    /// <summary>The page; null until it was made.</summary>
    public ClosedView? View { get; private set; }

    /// <summary>Whether the viewer may import.</summary>
    public bool MayImport { get; private set; }

    /// <summary>Makes the page that an address asks for; of a page beyond the end, the last one.</summary>
    public async Task ShowAsync(ClosedState state, CancellationToken cancellation = default)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        MayImport = viewer.Role == Role.Administrator;
        var found = await Find(viewer, state, cancellation);
        var last = ClosedView.LastPageOf(ClosedView.CountOf(state.Outcome, found.Won, found.Lost));
        if (state.Page > last)
        {
            state = state with { Page = last };
            found = await Find(viewer, state, cancellation);
        }

        var judged = await histories.LoadSome([.. found.Deals.Select(deal => deal.Id)], viewer, cancellation);
        View = new ClosedView(
            state,
            // A deal that left the viewer's sight between the two reads is left out.
            [.. found.Deals.Where(deal => judged.ContainsKey(deal.Id)).Select(deal => Row(deal, judged[deal.Id]))],
            found.Won,
            found.Lost);
    }

    private Task<ClosedDeals> Find(Viewer viewer, ClosedState state, CancellationToken cancellation) =>
        query.Load(viewer, state.Text, state.Outcome, ClosedView.Skip(state.Page), ClosedView.PageSize, state.Order, cancellation);

    private ClosedRow Row(ClosedDeal deal, DealHistory history)
    {
        var catalog = directory.Current;
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            catalog.NameOf(deal.Owner),
            deal.Status == DealStatus.Won ? DealState.Won : DealState.Lost,
            deal.LossReason is { } reason ? KindText.Of(reason) : null,
            deal.ClosedAt,
            ClosedVerdict.Of(DriftEngine.Episodes(history, catalog.RulesFor(deal.Playbook), clock.Now), clock));
    }
}
