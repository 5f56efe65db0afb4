using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>Reads reviews, and records that they were opened and what was decided. Who asks is looked up anew for each change.</summary>
public sealed class ReviewDesk(HistoryQuery histories, DirectoryQuery directory, DealDoor door, ViewerSource viewers, ViewerClock clock)
{
    /// <summary>The review as it stands now; null when there is none, or the deal is out of the viewer's sight.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="escalation">Which escalation; null for the last one.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReviewView?> ReadAsync(DealId deal, FactId? escalation, Viewer viewer, CancellationToken cancellation = default) =>
        await histories.Load(deal, viewer, cancellation) is { } history ? ViewOf(history, escalation, viewer) : null;

    /// <summary>The review that a history tells of.</summary>
    public ReviewView? ViewOf(DealHistory history, FactId? escalation, Viewer viewer)
    {
        if (history.AsOf(clock.Now) is not { } deal)
        {
            return null;
        }

        var catalog = directory.Current;
        var pipeline = catalog.FindPipeline(deal.Pipeline) ?? new Pipeline(deal.Pipeline, deal.Pipeline.Value, [new(deal.Stage, deal.Stage.Value)]);
        return ReviewView.Of(history, escalation, catalog.RulesFor(deal.Playbook), catalog.Recovery.Calendar, pipeline, catalog.NameOf, viewer, clock.Now);
    }

    /// <summary>Notes that somebody of the leadership opened it, once a person.</summary>
    /// <returns>The deal with it; null where there was nothing to note.</returns>
    public async Task<DealHistory?> OpenedAsync(ReviewView view, CancellationToken cancellation = default)
    {
        if (!view.MayDecide || view.Escalation.Views.Any(seen => seen.By == view.Viewer.Person))
        {
            return null;
        }

        var outcome = await Record(view, view.Version, [new NewFact(new EscalationViewed(view.Escalation.Fact))], cancellation);

        // Refused where another screen of the same person was faster, or the deal was closed meanwhile.
        return outcome.IsAccepted ? outcome.Value.History : null;
    }

    /// <summary>Records a decision with what follows from it, as one change.</summary>
    /// <param name="view">The review.</param>
    /// <param name="seen">The version that the decision was made on.</param>
    /// <param name="draft">What is decided.</param>
    /// <param name="cancellation">Ends with the page.</param>
    public async Task<Outcome<DealRecorded>> DecideAsync(ReviewView view, long seen, DecisionDraft draft, CancellationToken cancellation = default)
    {
        var facts = draft.ToFacts(view.Escalation.Fact, directory.Current.Recovery, clock.Now);
        return facts.IsAccepted ? await Record(view, seen, facts.Value, cancellation) : facts.Refusal;
    }

    /// <summary>Takes facts back, the last one first.</summary>
    public async Task<Outcome<DealRecorded>> TakeBackAsync(ReviewView view, ImmutableArray<FactId> facts, CancellationToken cancellation = default) =>
        await Record(view, view.Version, [.. facts.Reverse().Select(fact => new NewFact(new FactCorrected(fact, null, "")))], cancellation);

    private async Task<Outcome<DealRecorded>> Record(ReviewView view, long seen, ImmutableArray<NewFact> facts, CancellationToken cancellation) =>
        await door.Record(new DealChange(view.Deal.Id, seen, facts), await viewers.CurrentAsync(cancellation), cancellation);
}
