using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>A person on the buyer's side, with when they last spoke.</summary>
/// <param name="Person">Who.</param>
/// <param name="LastAnswered">The last time both spoke or they came to us; null when that never happened.</param>
/// <param name="LastAsked">The last time we asked without an answer, if that came after; else null.</param>
public sealed record StakeholderView(Stakeholder Person, Engagement? LastAnswered, Engagement? LastAsked)
{
    /// <summary>Those who are still concerned first, by what they can decide.</summary>
    public static ImmutableArray<StakeholderView> Of(Deal deal) =>
    [
        .. deal.Stakeholders
            .OrderBy(person => person.HasLeft)
            .ThenByDescending(person => person.Authority)
            .Select(person => Of(deal, person)),
    ];

    private static StakeholderView Of(Deal deal, Stakeholder person)
    {
        var met = deal.Engagements.Where(engagement => engagement.Stakeholders.Contains(person.Id)).ToList();
        var answered = met.LastOrDefault(engagement => engagement.IsAnswered);
        var asked = met.LastOrDefault(engagement => !engagement.IsAnswered);
        return new StakeholderView(person, answered, asked?.At > (answered?.At ?? DateTimeOffset.MinValue) ? asked : null);
    }
}

/// <summary>A piece of evidence with its age.</summary>
/// <param name="Piece">The evidence.</param>
/// <param name="Age">Days since it was attached, without the time the deal rested.</param>
/// <param name="ShelfLife">Days after which its kind is half as fresh.</param>
/// <param name="Freshness">What it counts now: 1 when new; null when it does not hold.</param>
public sealed record EvidenceView(Evidence Piece, double Age, double ShelfLife, double? Freshness)
{
    /// <summary>Those that hold first, the newest first.</summary>
    public static ImmutableArray<EvidenceView> Of(DealView view) =>
    [
        .. view.Deal.Evidence
            .Select(piece => Of(view, piece))
            .OrderByDescending(piece => piece.Freshness is not null)
            .ThenByDescending(piece => piece.Piece.AttachedAt),
    ];

    private static EvidenceView Of(DealView view, Evidence piece)
    {
        // What a deal that has ended rested on is told as of its end.
        var at = view.Deal.ClosedAt ?? view.At;
        var shelfLife = view.Rules.Options.Freshness.HalfLifeDays[piece.Kind];
        var age = at.DaysSince(piece.AttachedAt) - view.Deal.PausedDays(piece.AttachedAt, at);
        return new EvidenceView(piece, age, shelfLife, piece.HoldsAt(at) ? Math.Pow(2, -age / shelfLife) : null);
    }
}

/// <summary>A promise on its ladder.</summary>
/// <param name="Promise">The commitment.</param>
/// <param name="DocumentBy">When it should be documented, by its own date or the usual one.</param>
/// <param name="OverdueDays">Days it is past that date and still undocumented; 0 when it is not.</param>
public sealed record CommitmentView(Commitment Promise, DateTimeOffset DocumentBy, double OverdueDays)
{
    public bool IsEroding => OverdueDays > 0;

    /// <summary>Those that erode first, then by level, those taken back last.</summary>
    public static ImmutableArray<CommitmentView> Of(DealView view) =>
    [
        .. view.Deal.Commitments
            .Select(promise => Of(view, promise))
            .OrderBy(item => item.Promise.IsWithdrawn)
            .ThenByDescending(item => item.OverdueDays)
            .ThenByDescending(item => item.Promise.MadeAt),
    ];

    private static CommitmentView Of(DealView view, Commitment promise)
    {
        var by = promise.DocumentBy ?? promise.MadeAt.PlusDays(view.Rules.Options.Strength.DocumentByDays);
        var mayErode = !promise.IsWithdrawn && promise.Level < CommitmentLevel.Documented;
        return new CommitmentView(promise, by, mayErode ? Math.Max(0, view.At.DaysSince(by) - view.Deal.PausedDays(by, view.At)) : 0);
    }
}
