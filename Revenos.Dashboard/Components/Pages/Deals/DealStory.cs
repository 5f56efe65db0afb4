using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>One entry of the ledger as the story tells it.</summary>
/// <param name="Fact">The fact as it was recorded.</param>
/// <param name="Correction">The correction in force against it; null when it counts as it stands.</param>
public sealed record StoryEntry(RecordedFact Fact, RecordedFact? Correction)
{
    /// <summary>What it says now; null when it was taken back.</summary>
    public Fact? Counts => Correction is null ? Fact.Content : ((FactCorrected)Correction.Content).Replacement;

    /// <summary>The opening stays, and only what counts as recorded or mended can be taken back.</summary>
    public bool CanBeUndone => Fact.Content is not DealOpened && Counts is not null;
}

/// <summary>The ledger as a story: what happened, the newest first, with corrections beside what they correct.</summary>
internal static class DealStory
{
    /// <summary>The entries that the viewer may read: what leadership looked at and decided only those who have to do with the review.</summary>
    public static ImmutableArray<StoryEntry> Of(DealView view) => view.ShowsReviews
        ? Of(view.History)
        : [.. Of(view.History).Where(entry => entry.Fact.Content is not (EscalationViewed or EscalationDecided))];

    public static ImmutableArray<StoryEntry> Of(DealHistory history)
    {
        var inForce = InForce(history.Ledger);
        return
        [
            .. history.Ledger
                .Where(fact => fact.Content is not FactCorrected)
                .OrderByDescending(fact => fact.OccurredAt)
                .ThenByDescending(fact => fact.Sequence)
                .Select(fact => new StoryEntry(fact, inForce.GetValueOrDefault(fact.Id))),
        ];
    }

    // The latest correction of a fact holds unless it was itself corrected away; read from the newest, that is known in time.
    private static Dictionary<FactId, RecordedFact> InForce(ImmutableArray<RecordedFact> ledger)
    {
        var latest = new Dictionary<FactId, RecordedFact>();
        foreach (var fact in ledger.Reverse())
        {
            if (fact.Content is FactCorrected correction && !latest.ContainsKey(fact.Id))
            {
                latest.TryAdd(correction.Target, fact);
            }
        }

        return latest;
    }
}
