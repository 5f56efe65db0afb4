using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>The open form of a deal page: what is typed, what it would do, and what others did meanwhile. Nothing typed is ever lost.</summary>
public sealed class DealEditor(DealDoor door, EvidenceReceiver receiver, ViewerSource viewers, ViewerClock clock)
{
    private long _seen;

    // A save whose answer never came may have been stored.
    private bool _mayBeRecorded;

    /// <summary>What is being typed; null while no form is open.</summary>
    public DealDraft? Draft { get; private set; }

    /// <summary>What it would do to the signals; null where that cannot be told yet.</summary>
    public DealEffect? Effect { get; private set; }

    /// <summary>Why it was not recorded; null when it was not refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What others recorded since the form was opened.</summary>
    public ImmutableArray<RecordedFact> Meanwhile { get; private set; } = [];

    public bool IsSaving { get; private set; }

    /// <summary>Opens a form on the deal as it is shown.</summary>
    public void Begin(DealDraft draft, DealView view)
    {
        Abandon();
        (Draft, Refusal, Meanwhile, _seen) = (draft, null, [], view.Version);
        Typed(view);
    }

    /// <summary>Closes the form and forgets what was typed.</summary>
    public void Leave()
    {
        Abandon();
        Close();
    }

    /// <summary>Works out what the draft would do now.</summary>
    public void Typed(DealView view) =>
        Effect = Draft is { } draft ? DealEffect.Of(view.History, draft.Applied(view, clock), view.Rules, view.At) : null;

    /// <summary>The deal changed under an open form.</summary>
    public void Notice(DealView view)
    {
        if (Draft is not null)
        {
            // That leadership looked disturbs nobody.
            Meanwhile = [.. view.History.Ledger.Where(fact => fact.Sequence > _seen && fact.Content is not EscalationViewed)];
            Typed(view);
        }
    }

    /// <summary>Takes note of what others did: the next try goes on top of it.</summary>
    public void Accept(DealView view) => (_seen, Meanwhile, Refusal) = (view.Version, [], null);

    /// <summary>Records the draft, unless others were faster.</summary>
    /// <returns>What was recorded and what it did; null when it was not, and <see cref="Refusal"/> or <see cref="Meanwhile"/> tell why.</returns>
    public async Task<DealDone?> SaveAsync(DealView view)
    {
        if (Draft is not { } draft || IsSaving)
        {
            return null;
        }

        (IsSaving, _mayBeRecorded) = (true, true);
        try
        {
            var viewer = await viewers.CurrentAsync();
            var facts = draft.ToFacts(view, clock);
            var outcome = await door.Record(new DealChange(view.Deal.Id, _seen, facts), viewer);
            _mayBeRecorded = outcome.IsAccepted;
            if (outcome.IsAccepted)
            {
                if (!facts.Any(fact => fact.Content is EvidenceAttached { Place.File: not null }))
                {
                    Drop(draft);
                }

                Close();
                return DealDone.Of(view, outcome.Value, clock.Now);
            }

            (Refusal, Meanwhile) = outcome.Refusal is ChangedMeanwhile meanwhile ? (null, meanwhile.Since) : (outcome.Refusal, Meanwhile);
            return null;
        }
        finally
        {
            IsSaving = false;
        }
    }

    /// <summary>Takes recorded facts back, the last one first, on top of whatever others did meanwhile.</summary>
    public async Task<Outcome<DealDone>> TakeBackAsync(DealView view, IEnumerable<FactId> facts)
    {
        var viewer = await viewers.CurrentAsync();
        ImmutableArray<NewFact> corrections =
            [.. facts.Reverse().Select(fact => new NewFact(new FactCorrected(fact, null, ""), InstantOf(view.History, fact)))];
        var outcome = await door.Record(new DealChange(view.Deal.Id, view.Version, corrections), viewer);
        if (outcome.Refusal is ChangedMeanwhile meanwhile)
        {
            outcome = await door.Record(new DealChange(view.Deal.Id, meanwhile.Current.Version, corrections), viewer);
        }

        return outcome.Then<DealDone>(recorded => DealDone.Of(view, recorded, clock.Now));
    }

    private void Close() => (Draft, Effect, Refusal, Meanwhile) = (null, null, null, []);

    // The file of a form that is left belongs to nothing.
    private void Abandon()
    {
        if (Draft is { } draft && !_mayBeRecorded)
        {
            Drop(draft);
        }

        _mayBeRecorded = false;
    }

    private void Drop(DealDraft draft)
    {
        if (draft.NewPiece is { File: { } file } piece)
        {
            receiver.Discard(file);
            piece.File = null;
        }
    }

    private static DateTimeOffset? InstantOf(DealHistory history, FactId fact) =>
        history.Ledger.FirstOrDefault(entry => entry.Id == fact)?.OccurredAt;
}

/// <summary>A change that was recorded, with what it did.</summary>
/// <param name="History">The deal with it.</param>
/// <param name="Facts">The facts that were recorded.</param>
/// <param name="Effect">The signals before and after.</param>
public sealed record DealDone(DealHistory History, ImmutableArray<RecordedFact> Facts, DealEffect? Effect)
{
    internal static DealDone Of(DealView before, DealRecorded recorded, DateTimeOffset now) => new(
        recorded.History,
        [.. recorded.Facts.Select(id => recorded.History.Ledger.First(fact => fact.Id == id))],
        DealEffect.Of(before.History, recorded.History, before.Rules, now));
}
