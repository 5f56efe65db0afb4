using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Core.Notifications;

/// <summary>
/// Finds what people should be told of when the state that was known of a deal becomes another one. What is as it was is
/// never told again, and neither is a state that came and went between two looks.
/// </summary>
public static class Occasions
{
    /// <summary>The occasions of a change.</summary>
    /// <param name="history">The deal with the change.</param>
    /// <param name="rules">The options it is judged with.</param>
    /// <param name="before">Since when it drifted as far as was known before; null when it did not.</param>
    /// <param name="after">Since when it drifts now; null when it does not.</param>
    /// <param name="added">The facts that the change adds; none when only time passed.</param>
    /// <param name="now">The present instant.</param>
    public static ImmutableArray<Occasion> Of(
        DealHistory history,
        DriftRules rules,
        DateTimeOffset? before,
        DateTimeOffset? after,
        IReadOnlyCollection<RecordedFact> added,
        DateTimeOffset now)
    {
        if ((before is null) == (after is null) && !added.Any(IsTold))
        {
            return [];
        }

        var deal = history.AsOf(now) ?? throw new ArgumentException("A deal that never opened has no occasions.", nameof(history));
        List<Occasion> occasions = [];
        if (Drift(history, deal, rules, before, after, added, now) is { } drift)
        {
            occasions.Add(drift);
        }

        occasions.AddRange(added.Select(fact => OfFact(fact, deal)).OfType<Occasion>());
        return [.. occasions];
    }

    private static Occasion? Drift(
        DealHistory history, Deal deal, DriftRules rules, DateTimeOffset? before, DateTimeOffset? after, IReadOnlyCollection<RecordedFact> added, DateTimeOffset now)
    {
        if ((before is null) == (after is null))
        {
            return null;
        }

        var episodes = DriftEngine.Episodes(history, rules, now);
        return after is { } since
            ? Began(history, deal, since, episodes)
            : Ended(history, deal, before!.Value, episodes, added, now);
    }

    private static Occasion Began(DealHistory history, Deal deal, DateTimeOffset since, ImmutableArray<Episode> episodes)
    {
        var earlier = episodes.LastOrDefault(episode => episode.ClosedAt <= since);
        var open = episodes is [.., { ClosedAt: null } last] ? last : null;
        return new(
            earlier is null ? NotificationKind.DriftBegan : NotificationKind.DriftReturned,
            Key("episode", since, "began"),
            since,
            Watchers(deal, null),
            new OccasionDetail
            {
                Causes = open is null ? [] : [.. open.Causes.Select(cause => cause.Kind).Distinct()],
                Earlier = earlier is null ? null : Earlier(history, earlier, episodes.Count(episode => episode.ClosedAt <= since)),
            });
    }

    private static Occasion Ended(
        DealHistory history, Deal deal, DateTimeOffset since, ImmutableArray<Episode> episodes, IReadOnlyCollection<RecordedFact> added, DateTimeOffset now)
    {
        // Other thresholds or a correction can undo an episode altogether: then none ended, and yet the deal no longer drifts.
        var ended = episodes is [.., { ClosedAt: not null } last] && last.ClosedAt > since ? last : null;
        return new(
            NotificationKind.DriftEnded,
            Key("episode", since, "ended"),
            ended?.ClosedAt ?? now,
            Watchers(deal, added.FirstOrDefault(fact => fact.Id == ended?.ClosedBy)?.Actor),
            new OccasionDetail { Since = since, End = ended?.End, Remedy = ended is null ? Remedy.Other : RemedyOf(history, ended).Remedy });
    }

    private static bool IsTold(RecordedFact fact) => fact.Content is DealEscalated or EscalationDecided or PauseFellDue;

    private static Occasion? OfFact(RecordedFact fact, Deal deal) => fact.Content switch
    {
        DealEscalated escalated => new(
            NotificationKind.Escalated,
            $"escalation:{fact.Id}",
            fact.OccurredAt,
            new Audience([deal.Owner], WithLeadership: true, Except: fact.Actor),
            new OccasionDetail { Trigger = escalated.Trigger, Note = escalated.Reason, ReviewBy = escalated.ReviewBy, By = fact.Actor }),

        EscalationDecided decided => new(
            NotificationKind.Decided,
            $"escalation:{decided.Escalation}:decided",
            fact.OccurredAt,
            new Audience([deal.Owner], Except: fact.Actor),
            new OccasionDetail { Decision = decided.Decision, Note = decided.Note, By = fact.Actor }),

        PauseFellDue due when deal.Pauses.FirstOrDefault(pause => pause.Fact == due.Pause) is { } pause => new(
            NotificationKind.PauseDue,
            $"pause:{due.Pause}:due",
            fact.OccurredAt,
            new Audience([deal.Owner, pause.Reengager ?? deal.Owner]),
            new OccasionDetail { Day = pause.ReengageOn, By = pause.Reengager ?? deal.Owner, Note = string.Join("; ", pause.Criteria) }),

        _ => null,
    };

    private static Audience Watchers(Deal deal, PersonId? except) => new([.. deal.Colleagues, deal.Owner], WithManagers: true, Except: except);

    private static EarlierDrift Earlier(DealHistory history, Episode episode, int times)
    {
        var (remedy, by) = RemedyOf(history, episode);
        return new(times, episode.OpenedAt.Stored(), episode.ClosedAt!.Value.Stored(), episode.End ?? EpisodeEnd.Recovered, remedy, by);
    }

    // A re-anchoring leads the way back even where a later meeting was what lifted the last signal.
    private static (Remedy Remedy, PersonId? By) RemedyOf(DealHistory history, Episode episode)
    {
        var within = history.Facts.LastOrDefault(fact =>
            fact.Content is DealReanchored && fact.OccurredAt >= episode.OpenedAt && fact.OccurredAt <= episode.ClosedAt);
        var led = within ?? history.Facts.FirstOrDefault(fact => fact.Id == episode.ClosedBy);
        return (led?.Content switch
        {
            DealReanchored => Remedy.Reanchoring,
            EngagementLogged => Remedy.Engagement,
            EvidenceAttached => Remedy.Evidence,
            CommitmentMade or CommitmentAdvanced => Remedy.Commitment,
            MilestoneCompleted or MilestoneRedated or PlanAnchored or StageEntered => Remedy.Plan,
            DealPaused => Remedy.Pause,
            _ => Remedy.Other,
        }, led?.Actor);
    }

    private static string Key(string what, DateTimeOffset at, string change) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}:{at.Stored().UtcTicks}:{change}");
}
