using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>One escalation with the whole story of its deal, worked out from its facts at one instant.</summary>
/// <param name="State">Where the deal is on the way back.</param>
/// <param name="Anchors">The ends of the plans, from the baseline on.</param>
/// <param name="Milestones">The milestones against the baseline and the last anchor.</param>
/// <param name="Episodes">Every stretch of drift.</param>
/// <param name="Promises">What the two sides promised, and what became of it.</param>
/// <param name="Visibility">What could be seen before the drift, and what can be now.</param>
public sealed record ReviewView(
    DealHistory History,
    Deal Deal,
    Escalation Escalation,
    Judgement Judgement,
    RecoveryState State,
    DealNames Names,
    DateTimeOffset At,
    ImmutableArray<AnchorRow> Anchors,
    ImmutableArray<MilestoneRow> Milestones,
    ImmutableArray<Episode> Episodes,
    ImmutableArray<PromiseRow> Promises,
    VisibilityStory Visibility)
{
    /// <summary>Who looks at it.</summary>
    public required Viewer Viewer { get; init; }

    public long Version => History.Version;

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => Deal.OpenEscalation?.Fact == Escalation.Fact;

    public bool MayDecide => IsOpen && Viewer.AsOf is null && ReviewSight.MayDecide(Viewer);

    public bool IsDrifting => Judgement.State == DealState.Drifting;

    public string OwnerName => Names.Person(Deal.Owner);

    /// <summary>The support that this review promised; null when it promised none.</summary>
    public SupportItem? Support => Escalation.Decision is { } decision ? Deal.Supports.FirstOrDefault(item => item.Decision == decision.Fact) : null;

    /// <summary>
    /// What was recorded with the decision, where leadership can still take it back: as long as nothing but words followed it.
    /// </summary>
    public ImmutableArray<FactId> Revocable
    {
        get
        {
            if (Viewer.AsOf is not null || !ReviewSight.MayDecide(Viewer) || Escalation.Decision is not { } decision || History.Facts.FirstOrDefault(fact => fact.Id == decision.Fact) is not { } made)
            {
                return [];
            }

            var isLast = History.Ledger.Where(fact => fact.Sequence > made.Sequence)
                .All(fact => fact.RecordedAt == made.RecordedAt || fact.Content is EscalationViewed or EscalationCommented);
            return isLast
                ? [.. History.Facts.Where(fact => fact.RecordedAt == made.RecordedAt && fact.Actor == made.Actor && fact.Content is EscalationDecided or DealPaused or DealLost).Select(fact => fact.Id)]
                : [];
        }
    }

    /// <summary>The story of an escalation as a history tells it at an instant; null when it does not have that escalation.</summary>
    /// <param name="history">The facts.</param>
    /// <param name="escalation">Which escalation; null for the last one.</param>
    /// <param name="rules">The options the deal is judged with.</param>
    /// <param name="calendar">Which days count.</param>
    /// <param name="pipeline">The pipeline it moves through.</param>
    /// <param name="person">A colleague's name.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="at">The instant.</param>
    public static ReviewView? Of(
        DealHistory history,
        FactId? escalation,
        DriftRules rules,
        WorkingCalendar calendar,
        Pipeline pipeline,
        Func<PersonId, string> person,
        Viewer viewer,
        DateTimeOffset at)
    {
        if (DriftEngine.Look(history, rules, at) is not { Deal: { } deal, Judgement: { } judgement }
            || deal.Escalations.LastOrDefault(item => escalation is null || item.Fact == escalation) is not { } found)
        {
            return null;
        }

        var episodes = DriftEngine.Episodes(history, rules, at);
        return new(
            history,
            deal,
            found,
            judgement,
            RecoveryStanding.Of(deal, calendar).StateFor(judgement.State),
            new DealNames(history, person, stage => pipeline.Find(stage)?.Name ?? stage.Value),
            at,
            AnchorRow.Of(deal),
            MilestoneRow.Of(deal, at),
            episodes,
            PromiseRow.Of(deal, rules.Options, at),
            VisibilityStory.Of(history, deal, judgement, found, episodes, rules))
        {
            Viewer = viewer,
        };
    }
}
