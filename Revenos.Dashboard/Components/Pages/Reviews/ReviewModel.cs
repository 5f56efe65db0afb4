using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>One review for one viewer: kept up with what others do, and decided in place. What is typed is never lost.</summary>
public sealed class ReviewModel(ReviewDesk desk, ReviewQuery query, ViewedPortfolio portfolio, ViewerSource viewers)
{
    private Subscription? _subscription;
    private Func<Task>? _changed;
    private Viewer? _viewer;
    private long _seen;

    public ReviewFace Face { get; private set; } = ReviewFace.Loading;

    /// <summary>The review; null unless <see cref="Face"/> is Ready.</summary>
    public ReviewView? View { get; private set; }

    /// <summary>The deal, for those who see it and not its reviews.</summary>
    public DealId? Deal { get; private set; }

    public DecisionDraft Draft { get; private set; } = new();

    /// <summary>Why it was not recorded; null when it was not refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What others recorded since the page was opened and the decision has to take note of.</summary>
    public ImmutableArray<RecordedFact> Meanwhile { get; private set; } = [];

    public bool IsSaving { get; private set; }

    /// <summary>Shows an escalation.</summary>
    /// <param name="escalation">Which.</param>
    /// <param name="changed">Told after <see cref="View"/> changed by somebody else's doing, off the circuit's thread; null to look once.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task ShowAsync(FactId escalation, Func<Task>? changed, CancellationToken cancellation = default)
    {
        Begin(changed);
        _viewer = await viewers.CurrentAsync(cancellation);
        await ShowAsync(_viewer, await query.FindDeal(escalation, _viewer, cancellation), escalation, cancellation);
    }

    /// <summary>Shows the last escalation of a deal.</summary>
    public async Task ShowAsync(DealId deal, Func<Task>? changed, CancellationToken cancellation = default)
    {
        Begin(changed);
        _viewer = await viewers.CurrentAsync(cancellation);
        await ShowAsync(_viewer, deal, null, cancellation);
    }

    /// <summary>Ends the following. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave()
    {
        _subscription?.Dispose();
        _subscription = null;
    }

    /// <summary>Records the decision, unless others were faster.</summary>
    /// <returns>The facts that were recorded; empty when none was, and <see cref="Refusal"/> or <see cref="Meanwhile"/> tell why.</returns>
    public async Task<ImmutableArray<FactId>> DecideAsync(CancellationToken cancellation = default)
    {
        if (View is not { } view || IsSaving)
        {
            return [];
        }

        if (!Meanwhile.IsEmpty)
        {
            // What the others did is on the screen: this is "on top of it".
            (_seen, Meanwhile) = (view.Version, []);
        }

        IsSaving = true;
        try
        {
            var outcome = await desk.DecideAsync(view, _seen, Draft, cancellation);
            if (outcome.IsAccepted)
            {
                Take(outcome.Value.History);
                Draft = new();
                return outcome.Value.Facts;
            }

            Refusal = outcome.Refusal is ChangedMeanwhile ? null : outcome.Refusal;
            if (outcome.Refusal is ChangedMeanwhile meanwhile)
            {
                Show(meanwhile.Current);
                Meanwhile = meanwhile.Since;
            }

            return [];
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>Takes recorded facts back.</summary>
    /// <returns>Null when they are taken back, or why not.</returns>
    public async Task<Refusal?> TakeBackAsync(ImmutableArray<FactId> facts, CancellationToken cancellation = default)
    {
        if (View is not { } view || facts.IsEmpty)
        {
            return null;
        }

        var outcome = await desk.TakeBackAsync(view, facts, cancellation);
        if (!outcome.IsAccepted)
        {
            return outcome.Refusal;
        }

        Take(outcome.Value.History);
        return null;
    }

    private void Begin(Func<Task>? changed)
    {
        Leave();
        (_changed, View, Deal, Face, Draft, Refusal, Meanwhile) = (changed, null, null, ReviewFace.Loading, new(), null, []);
    }

    private async Task ShowAsync(Viewer viewer, DealId? deal, FactId? escalation, CancellationToken cancellation)
    {
        if (deal is not { } known)
        {
            Face = ReviewFace.NotFound;
            return;
        }

        if (_changed is not null)
        {
            // Subscribed before it is read: a change in between is heard of.
            _subscription = portfolio.Hear(viewer, HearAsync);
        }

        Deal = known;
        var view = await desk.ReadAsync(known, escalation, viewer, cancellation);
        Put(view, viewer);
        if (Face == ReviewFace.Ready && _changed is not null && await desk.OpenedAsync(view!, cancellation) is { } opened)
        {
            Take(opened);
        }
    }

    // What this page recorded itself, or was shown first: a decision is made on it.
    private void Take(DealHistory history)
    {
        Show(history);
        (_seen, Refusal, Meanwhile) = (history.Version, null, []);
    }

    private void Show(DealHistory history)
    {
        if (_viewer is { } viewer)
        {
            View = desk.ViewOf(history, View?.Escalation.Fact, viewer);
        }
    }

    private void Put(ReviewView? view, Viewer viewer)
    {
        (View, Face) = view is null ? (null, ReviewFace.NotFound)
            : ReviewSight.MaySee(viewer, view.Deal.Owner, view.Deal.Colleagues) ? (view, ReviewFace.Ready)
            : (null, ReviewFace.NotForYou);
        _seen = view?.Version ?? 0;
    }

    private async Task HearAsync(PortfolioChange change)
    {
        if (_viewer is not { } viewer || View is not { } view || !Concerns(change, view))
        {
            return;
        }

        if (await desk.ReadAsync(view.Deal.Id, view.Escalation.Fact, viewer) is { } now && ReviewSight.MaySee(viewer, now.Deal.Owner, now.Deal.Colleagues))
        {
            View = now;
        }
        else
        {
            (View, Face) = (null, ReviewFace.NotFound);
        }

        if (_changed is { } changed)
        {
            await changed();
        }
    }

    private static bool Concerns(PortfolioChange change, ReviewView view) =>
        change.IsWhole
        || change.Removed.Contains(view.Deal.Id)
        || change.Changed.Any(deal => deal.Id == view.Deal.Id && (deal.Deal.Version != view.Version || deal.State != view.Judgement.State));
}

/// <summary>What the page shows as a whole.</summary>
public enum ReviewFace
{
    /// <summary>It is being read.</summary>
    Loading,

    /// <summary>It is there.</summary>
    Ready,

    /// <summary>There is no such review, or none that the viewer may see.</summary>
    NotFound,

    /// <summary>The viewer sees the deal, but its reviews lie between its owner and leadership.</summary>
    NotForYou,
}
