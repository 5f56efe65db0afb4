using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>What somebody is typing about a deal, until it becomes facts. It belongs to one open form.</summary>
public abstract class DealDraft
{
    /// <summary>What the form is about: "Log an engagement".</summary>
    public abstract string Title { get; }

    /// <summary>What its button does: "Log this call".</summary>
    public abstract string Verb { get; }

    /// <summary>The piece of evidence that it may attach, with a file that was received for it; null where it attaches none.</summary>
    public virtual EvidenceDraft? NewPiece => null;

    /// <summary>When it happened, on the viewer's wall clock; null for now.</summary>
    public DateTime? When { get; set; }

    /// <summary>What is typed as one fact. It need not be a fact that may be recorded: the rules say so.</summary>
    protected abstract Fact Content(DealView view, ViewerClock clock);

    /// <summary>What is typed as all the facts that it makes, the one that the story tells first.</summary>
    protected virtual ImmutableArray<Fact> Contents(DealView view, ViewerClock clock) => [Content(view, clock)];

    /// <summary>What is typed as facts to record. Where one refers to another of them, both name it.</summary>
    public virtual ImmutableArray<NewFact> ToFacts(DealView view, ViewerClock clock)
    {
        DateTimeOffset? at = When is { } local ? clock.InstantOf(local).Stored() : null;
        return [.. Contents(view, clock).Select(fact => new NewFact(fact, at))];
    }

    /// <summary>The history as if what is typed were recorded at an instant.</summary>
    public DealHistory Applied(DealView view, ViewerClock clock) => view.History.With(
        ToFacts(view, clock).Select((fact, place) => new RecordedFact(
            fact.Id ?? new FactId(new Guid(place + 1, 0, 0, new byte[8])),
            view.Deal.Id,
            view.Version + place + 1,
            fact.OccurredAt is { } at && at < view.At ? at : view.At,
            view.At,
            null,
            FactSource.App,
            fact.Content)));

    /// <summary>Midnight after a day of the viewer: the instant up to which something is valid, or by which it is due.</summary>
    protected static DateTimeOffset EndOf(DateOnly day, ViewerClock clock) => clock.StartOf(day.AddDays(1)).Stored();
}
