using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;

namespace Revenos.Core.Deals.Rules;

/// <summary>Says which facts may be recorded. Whatever enters a ledger, by hand or by import, passes here.</summary>
public static class DealRules
{
    /// <summary>
    /// Adds facts to a history, each checked against the deal as it was when that fact occurred, so that what happened
    /// before a closing can still be recorded after it. What a correction puts in place of a fact is checked in the same way.
    /// </summary>
    /// <param name="history">The history so far; empty for a deal that is to be opened.</param>
    /// <param name="added">The facts to add, with sequences that follow on.</param>
    /// <param name="now">The present instant: nothing may have occurred after it.</param>
    /// <param name="terms">What the deal is checked by beside itself.</param>
    /// <returns>The history with all of them, or the first refusal with the fact it concerns; then none is added.</returns>
    public static Outcome<DealHistory> Admit(DealHistory history, ImmutableArray<RecordedFact> added, DateTimeOffset now, DealTerms terms)
    {
        for (var i = 0; i < added.Length; i++)
        {
            // A correction may mend what is added with it: a source hands over both at once.
            if (added[i].Content is FactCorrected correction && CorrectionRules.Check(history.With(added[..i]), added[i], correction) is { } refusal)
            {
                return refusal with { Fact = added[i].Id };
            }
        }

        var next = history.With(added);
        var isNew = added.Select(fact => fact.Content is FactCorrected correction ? correction.Target : fact.Id).ToHashSet();
        Deal? deal = null;
        foreach (var fact in next.Facts)
        {
            if (isNew.Contains(fact.Id) && Check(history, deal, fact, now, terms) is { } refusal)
            {
                return refusal with { Fact = fact.Id };
            }

            deal = DealFold.Apply(deal, fact);
        }

        return next;
    }

    private static Refusal? Check(DealHistory before, Deal? deal, RecordedFact fact, DateTimeOffset now, DealTerms terms)
    {
        if (fact.OccurredAt > now)
        {
            return Refusals.InTheFuture;
        }

        if (deal is null)
        {
            return fact.Content is DealOpened opened ? LifeRules.Check(opened, terms.Pipeline) : Refusals.NotOpened;
        }

        if (!deal.IsOngoing)
        {
            return Refusals.Closed;
        }

        if (RecoveryRules.MoveOf(fact.Content) is not { } move)
        {
            return Check(deal, fact.Content, fact.OccurredAt, terms);
        }

        var judged = StoodAt(before, fact.OccurredAt, terms);
        return RecoveryRule.Check(RecoveryStanding.Of(deal, terms.Recovery.Calendar).StateFor(judged), move) ?? RecoveryRules.Check(deal, fact.Content, judged, fact.OccurredAt, terms);
    }

    /// <summary>
    /// How the deal was judged before the change: what comes with a re-anchoring may well end the drift, and is no reason to
    /// refuse it. A history that is brought in whole is taken as it is told.
    /// </summary>
    private static DealState StoodAt(DealHistory before, DateTimeOffset at, DealTerms terms) =>
        DriftEngine.Outlook(before, terms.Rules, at)?.At(at, terms.Rules.Options).State ?? DealState.Drifting;

    private static Refusal? Check(Deal deal, Fact fact, DateTimeOffset at, DealTerms terms) => fact switch
    {
        DealOpened => Refusals.OpenedAlready,
        DealRenamed renamed => Texts.Name(renamed.Name, "The name") ?? Texts.Name(renamed.Account, "The account"),
        DealRevalued revalued => LifeRules.Check(revalued.Value),
        OwnerChanged changed => Texts.Key(changed.Owner.Value, "The owner"),
        ColleagueNamed named => Texts.Key(named.Person.Value, "The colleague"),
        StageEntered entered => GateRules.Check(deal, entered, at, terms.Pipeline),
        PlanAnchored anchored => PlanRules.Check(deal, anchored),
        MilestoneRedated redated => PlanRules.Check(deal, redated),
        MilestoneCompleted completed => PlanRules.Check(deal, completed),
        MilestoneReopened reopened => PlanRules.Check(deal, reopened),
        StakeholderAdded added => Texts.Name(added.Name, "The stakeholder’s name") ?? Texts.Optional(added.Role, "The role"),
        StakeholderChanged changed => PeopleRules.CheckKnown(deal, changed.Stakeholder) ?? Texts.Optional(changed.Role, "The role"),
        StakeholderLeft left => PeopleRules.CheckKnown(deal, left.Stakeholder) ?? Texts.Optional(left.Reason, "The reason"),
        EngagementLogged logged => PeopleRules.Check(deal, logged),
        EvidenceAttached attached => ProofRules.Check(deal, attached, at),
        EvidenceWithdrawn withdrawn => ProofRules.Check(deal, withdrawn),
        CommitmentMade made => ProofRules.Check(made),
        CommitmentAdvanced advanced => ProofRules.Check(deal, advanced),
        CommitmentWithdrawn withdrawn => ProofRules.Check(deal, withdrawn),
        RationaleConfirmed confirmed => Texts.Note(confirmed.Note),
        ContextChanged changed => Texts.Note(changed.Note),
        ContextAnswered answered => deal.ContextChanges.Any(change => change.Id == answered.Change && change.AnsweredAt is null)
            ? Texts.Note(answered.Note)
            : Refusals.UnknownContextChange,
        CloseExpected => null,
        ObservationEnded ended => RecoveryRules.Check(deal, ended, at),
        EscalationViewed viewed => RecoveryRules.Check(deal, viewed),
        EscalationCommented commented => RecoveryRules.Check(deal, commented),
        SupportGiven given => RecoveryRules.Check(deal, given),
        PauseFellDue due => RecoveryRules.Check(deal, due, at, terms),
        PauseCriterionMet met => RecoveryRules.Check(deal, met),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Corrections are checked against a history, moves with where the deal stands."),
    };
}
