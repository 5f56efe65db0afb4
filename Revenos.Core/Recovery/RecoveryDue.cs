using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Core.Recovery;

/// <summary>
/// What happens on the way back without anybody's doing: an observation ends, drift comes back within it, a pause falls due.
/// Asked late, it answers with the instant at which it was due.
/// </summary>
public static class RecoveryDue
{
    /// <summary>The move that fell due by an instant; null when none did. A deal never has two.</summary>
    /// <param name="history">The facts of the deal.</param>
    /// <param name="rules">The options it is judged with.</param>
    /// <param name="terms">What the way back goes by.</param>
    /// <param name="now">The present instant.</param>
    public static DueMove? Find(DealHistory history, DriftRules rules, RecoveryTerms terms, DateTimeOffset now) =>
        history.AsOf(now) switch
        {
            { CurrentPause: { DueSince: null } pause } when terms.Calendar.StartOf(pause.ReengageOn) <= now =>
                new DueMove(new PauseFellDue(pause.Fact), terms.Calendar.StartOf(pause.ReengageOn), $"pause:{pause.Fact}"),
            { Observation: { } observation } => OfObservation(observation, history, rules, terms, now),
            _ => null,
        };

    private static DueMove? OfObservation(Observation observation, DealHistory history, DriftRules rules, RecoveryTerms terms, DateTimeOffset now)
    {
        // One key for either end: an observation ends once, however often and by whomever it is looked at.
        var key = $"observation:{observation.Fact}";
        var episodes = DriftEngine.Episodes(history, rules, Instants.Earlier(now, observation.Until));
        if (observation.Kind == ObservationKind.Reanchored && episodes.FirstOrDefault(episode => episode.OpenedAt > observation.From) is { } again)
        {
            return Escalated(EscalationTrigger.Returned, "It began to drift again while it was being observed.", again.OpenedAt);
        }

        if (observation.Until > now)
        {
            return null;
        }

        return episodes is [.., { ClosedAt: null }]
            ? Escalated(EscalationTrigger.Persisted, Persisted(observation.Kind), observation.Until)
            : new DueMove(new ObservationEnded(observation.Fact), observation.Until, key);

        DueMove Escalated(EscalationTrigger trigger, string reason, DateTimeOffset at) =>
            new(new DealEscalated(trigger, reason, terms.ReviewBy(at)), at, key);
    }

    private static string Persisted(ObservationKind kind) => kind switch
    {
        ObservationKind.Reanchored => "It still drifted at the end of its observation.",
        ObservationKind.Supported => "It still drifted when the support had run its time.",
        ObservationKind.AskedAgain => "It still drifted, and was not re-anchored again in the time that was given.",
    };
}

/// <summary>A move that the calendar or the signals made.</summary>
/// <param name="Content">What happened.</param>
/// <param name="At">When it truly happened, however late it is noticed.</param>
/// <param name="Key">Names it within the deal, so that it is recorded once.</param>
public sealed record DueMove(Fact Content, DateTimeOffset At, string Key);
