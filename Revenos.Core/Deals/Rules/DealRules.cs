using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;

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
    /// <param name="pipeline">The pipeline of the deal.</param>
    /// <returns>The history with all of them, or the first refusal with the fact it concerns; then none is added.</returns>
    public static Outcome<DealHistory> Admit(DealHistory history, ImmutableArray<RecordedFact> added, DateTimeOffset now, Pipeline pipeline)
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
            if (isNew.Contains(fact.Id) && Check(deal, fact.Content, fact.OccurredAt, now, pipeline) is { } refusal)
            {
                return refusal with { Fact = fact.Id };
            }

            deal = DealFold.Apply(deal, fact);
        }

        return next;
    }

    /// <summary>Whether a fact may be recorded of a deal.</summary>
    /// <param name="deal">The deal when the fact occurred; null before it opened.</param>
    /// <param name="fact">The fact; a correction is checked by <see cref="Admit"/> only.</param>
    /// <param name="occurredAt">When it occurred.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="pipeline">The pipeline of the deal.</param>
    /// <returns>Null when it may, or the rule that refuses it.</returns>
    public static Refusal? Check(Deal? deal, Fact fact, DateTimeOffset occurredAt, DateTimeOffset now, Pipeline pipeline)
    {
        if (occurredAt > now)
        {
            return Refusals.InTheFuture;
        }

        if (deal is null)
        {
            return fact is DealOpened opened ? LifeRules.Check(opened, pipeline) : Refusals.NotOpened;
        }

        if (!deal.IsOngoing)
        {
            return Refusals.Closed;
        }

        return fact switch
        {
            DealOpened => Refusals.OpenedAlready,
            DealRenamed renamed => Texts.Name(renamed.Name, "The name") ?? Texts.Name(renamed.Account, "The account"),
            DealRevalued revalued => LifeRules.Check(revalued.Value),
            OwnerChanged changed => Texts.Key(changed.Owner.Value, "The owner"),
            ColleagueNamed named => Texts.Key(named.Person.Value, "The colleague"),
            StageEntered entered => GateRules.Check(deal, entered, occurredAt, pipeline),
            DealWon won => Texts.Note(won.Note),
            DealLost lost => Texts.Note(lost.Note),
            DealPaused paused => LifeRules.Check(deal, paused, occurredAt),
            DealReengaged => deal.Status == DealStatus.Paused ? null : Refusals.NotPaused,
            PlanAnchored anchored => PlanRules.Check(deal, anchored),
            MilestoneRedated redated => PlanRules.Check(deal, redated),
            MilestoneCompleted completed => PlanRules.Check(deal, completed),
            MilestoneReopened reopened => PlanRules.Check(deal, reopened),
            StakeholderAdded added => Texts.Name(added.Name, "The stakeholder’s name"),
            StakeholderChanged changed => PeopleRules.CheckKnown(deal, changed.Stakeholder),
            StakeholderLeft left => PeopleRules.CheckKnown(deal, left.Stakeholder),
            EngagementLogged logged => PeopleRules.Check(deal, logged),
            EvidenceAttached attached => ProofRules.Check(deal, attached, occurredAt),
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
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Corrections are checked against a history."),
        };
    }
}
