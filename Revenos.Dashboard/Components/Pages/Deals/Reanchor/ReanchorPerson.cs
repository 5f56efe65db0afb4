using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Somebody of the buyer's side whose intent is asked for.</summary>
/// <param name="Id">The fact that made them known, or will.</param>
/// <param name="KnownSince">When they became known to the deal; null for somebody who is added with the re-anchoring.</param>
/// <param name="LastAnswered">The last time they spoke; null when that never happened.</param>
public sealed record ReanchorPerson(FactId Id, string Name, string Role, Authority Authority, DateTimeOffset? KnownSince, Engagement? LastAnswered)
{
    /// <summary>Whether their word can carry a deal.</summary>
    public bool IsCarrying => Authority >= Authority.Champion;

    public bool IsAdded => KnownSince is null;

    /// <summary>Everybody who is concerned, by what they can decide.</summary>
    public static ImmutableArray<ReanchorPerson> Of(DealView view, ReanchorDraft draft) =>
    [
        .. StakeholderView.Of(view.Deal)
            .Where(item => !item.Person.HasLeft)
            .Select(item => new ReanchorPerson(
                item.Person.Id, item.Person.Name, item.Person.Role, item.Person.Authority, KnownTo(view, item.Person.Id), item.LastAnswered))
            .Concat(draft.Added.Select(person => new ReanchorPerson(new FactId(person.Id), person.Name, person.Role, person.Authority, null, null)))
            .OrderByDescending(person => person.Authority),
    ];

    private static DateTimeOffset KnownTo(DealView view, FactId person) => view.Find(person)?.OccurredAt ?? view.Deal.OpenedAt;
}
