using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Plans;

namespace Revenos.Core.Deals;

/// <summary>Folds one fact into a deal. A fact that refers to something the deal does not know changes nothing.</summary>
internal static class DealFold
{
    public static Deal? Apply(Deal? deal, RecordedFact fact) =>
        deal is null
            ? fact.Content is DealOpened opened ? Open(fact, opened) : null
            : Change(deal, fact) with { LastFactAt = fact.OccurredAt };

    private static Deal Open(RecordedFact fact, DealOpened opened) => new()
    {
        Id = fact.Deal,
        Opening = fact.Id,
        OpenedAt = fact.OccurredAt,
        Name = opened.Name,
        Account = opened.Account,
        Owner = opened.Owner,
        Team = opened.Team,
        Pipeline = opened.Pipeline,
        Stages = [new StageStay(opened.Stage, fact.OccurredAt, null)],
        Value = opened.Value,
        ExpectedClose = opened.ExpectedClose,
        Playbook = opened.Playbook,
        Tracking = opened.Tracking,
        RationaleConfirmedAt = fact.OccurredAt,
        LastFactAt = fact.OccurredAt,
    };

    private static Deal Change(Deal deal, RecordedFact fact) => fact.Content switch
    {
        DealRenamed renamed => deal with { Name = renamed.Name, Account = renamed.Account },
        DealRevalued revalued => deal with { Value = revalued.Value },
        CloseExpected close => deal with { ExpectedClose = close.ExpectedClose },
        OwnerChanged changed => deal with { Owner = changed.Owner, Team = changed.Team },
        ColleagueNamed named => deal with { Colleagues = deal.Colleagues.Add(named.Person) },
        StageEntered entered => deal with { Stages = deal.Stages.Add(new StageStay(entered.Stage, fact.OccurredAt, entered.OverrideReason)) },
        DealWon => deal with { Status = DealStatus.Won, ClosedAt = fact.OccurredAt, LossReason = null, Observation = null },
        DealLost lost => deal with { Status = DealStatus.Lost, ClosedAt = fact.OccurredAt, LossReason = lost.Reason, Observation = null },
        PlanAnchored anchored => Anchored(deal, fact, anchored.Milestones, anchored.Reason),
        MilestoneRedated redated => deal.OnMilestone(redated.Milestone, planned =>
            planned with { Milestone = planned.Milestone with { Window = redated.Window }, Planned = fact.Id }),
        MilestoneCompleted completed => deal.OnMilestone(completed.Milestone, planned => planned.IsComplete
            ? planned
            : planned with { CompletedAt = fact.OccurredAt, Completed = fact.Id, CompletedIn = planned.Window }),
        MilestoneReopened reopened => deal.OnMilestone(reopened.Milestone, planned =>
            planned with { CompletedAt = null, Completed = null, CompletedIn = null }),
        StakeholderAdded added => deal with { Stakeholders = deal.Stakeholders.Add(new Stakeholder(fact.Id, added.Name, added.Role, added.Authority, false)) },
        StakeholderChanged changed => deal.OnStakeholder(changed.Stakeholder, person => person with { Role = changed.Role, Authority = changed.Authority }),
        StakeholderLeft left => deal.OnStakeholder(left.Stakeholder, person => person with { HasLeft = true }),
        EngagementLogged logged => deal with { Engagements = deal.Engagements.Add(Engaged(deal, fact, logged)) },
        EvidenceAttached attached => deal with
        {
            Evidence = deal.Evidence.Add(new Evidence(
                fact.Id, fact.OccurredAt, attached.Kind, attached.Title, attached.Milestone, attached.Place, attached.ValidUntil, false)),
        },
        EvidenceWithdrawn withdrawn => deal.OnEvidence(withdrawn.Evidence, piece => piece with { IsWithdrawn = true }),
        CommitmentMade made => deal with
        {
            Commitments = deal.Commitments.Add(new Commitment(
                fact.Id, fact.OccurredAt, made.Text, made.Side, made.Giver, made.Level, fact.OccurredAt, fact.Id, made.DocumentBy, made.Importance, false)),
        },
        CommitmentAdvanced advanced => deal.OnCommitment(advanced.Commitment, promise => advanced.Level > promise.Level
            ? promise with { Level = advanced.Level, LevelSince = fact.OccurredAt, LevelFact = fact.Id }
            : promise),
        CommitmentWithdrawn withdrawn => deal.OnCommitment(withdrawn.Commitment, promise => promise with { IsWithdrawn = true }),
        RationaleConfirmed => deal with { RationaleConfirmedAt = fact.OccurredAt },
        ContextChanged changed => deal with
        {
            ContextChanges = deal.ContextChanges.Add(new ContextChange(fact.Id, fact.OccurredAt, changed.Kind, changed.Note, null, null)),
        },
        ContextAnswered answered => deal.OnContextChange(answered.Change, change => change with { AnsweredAt = fact.OccurredAt, Answer = answered.Note }),
        _ => RecoveryFold.Change(deal, fact),
    };

    internal static Deal Anchored(Deal deal, RecordedFact fact, ImmutableArray<Milestone> milestones, string reason)
    {
        var anchor = new Anchor(deal.Anchors.Length + 1, fact.Id, fact.OccurredAt, milestones, reason);
        return deal with
        {
            Anchors = deal.Anchors.Add(anchor),
            Plan = [.. milestones.Select(milestone => deal.FindMilestone(milestone.Id) is { IsComplete: true } done
                ? done with { Milestone = milestone, Planned = fact.Id }
                : new PlannedMilestone(milestone, fact.Id, null, null, null))],
        };
    }

    private static Engagement Engaged(Deal deal, RecordedFact fact, EngagementLogged logged)
    {
        var highest = logged.Authority ?? Authority.Unknown;
        foreach (var person in deal.Stakeholders)
        {
            if (person.Authority > highest && logged.Stakeholders.Contains(person.Id))
            {
                highest = person.Authority;
            }
        }

        return new Engagement(fact.Id, fact.OccurredAt, logged.Kind, logged.Direction, logged.Stakeholders, highest, logged.Note);
    }
}
