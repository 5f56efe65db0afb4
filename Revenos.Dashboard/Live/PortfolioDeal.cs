using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Live;

/// <summary>
/// An ongoing deal as boards, lists and totals need it: no fact, but the outlook from which it can be judged at any
/// instant until its next fact.
/// </summary>
/// <param name="Id">The deal.</param>
/// <param name="Version">The sequence of its last fact; what a change of it must name.</param>
/// <param name="Name">What is being sold.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Owner">Who leads it.</param>
/// <param name="OwnerName">The name of the owner as people read it.</param>
/// <param name="Team">The owner's team; null when there is none.</param>
/// <param name="Colleagues">Colleagues named on it.</param>
/// <param name="Pipeline">The pipeline it moves through.</param>
/// <param name="Stage">The stage it is in.</param>
/// <param name="StageSince">When it entered that stage.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ExpectedClose">The day it is expected to close; null when nobody said.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="Status">Open or paused.</param>
/// <param name="PausedUntil">The day it becomes due for re-engagement; null unless it is paused.</param>
/// <param name="Outlook">The course of its signals.</param>
/// <param name="Rules">The options it is judged with.</param>
/// <param name="Causes">What explained the signals that were below when this was made; may be empty.</param>
/// <param name="Next">The one thing to do next, as of when this was made.</param>
/// <param name="Playbook">The playbook it is planned with; null when there is none.</param>
/// <param name="Recovery">What people did about it: under observation, escalated, resting.</param>
public sealed record PortfolioDeal(
    DealId Id,
    long Version,
    string Name,
    string Account,
    PersonId Owner,
    string OwnerName,
    TeamId? Team,
    ImmutableHashSet<PersonId> Colleagues,
    PipelineId Pipeline,
    StageId Stage,
    DateTimeOffset StageSince,
    Money Value,
    DateOnly? ExpectedClose,
    DateTimeOffset OpenedAt,
    DealStatus Status,
    DateOnly? PausedUntil,
    Outlook Outlook,
    DriftRules Rules,
    ImmutableArray<CauseKind> Causes,
    NextStep Next,
    PlaybookId? Playbook,
    RecoveryStanding Recovery)
{
    /// <summary>The portfolio's view of a deal.</summary>
    /// <param name="history">Its facts.</param>
    /// <param name="rules">The options to judge it with.</param>
    /// <param name="calendar">Which day it is at an instant.</param>
    /// <param name="ownerName">The owner's name as people read it.</param>
    /// <param name="at">The present instant; causes and next step are as of it.</param>
    /// <returns>Null when the deal is not ongoing at that instant: the portfolio holds none that is won or lost.</returns>
    public static PortfolioDeal? Of(DealHistory history, DriftRules rules, WorkingCalendar calendar, string ownerName, DateTimeOffset at)
    {
        if (DriftEngine.Look(history, rules, at) is not { Deal: { IsOngoing: true } deal } judged)
        {
            return null;
        }

        return new(
            deal.Id,
            history.Version,
            deal.Name,
            deal.Account,
            deal.Owner,
            ownerName,
            deal.Team,
            deal.Colleagues,
            deal.Pipeline,
            deal.Stage,
            deal.Stages[^1].Since,
            deal.Value,
            deal.ExpectedClose,
            deal.OpenedAt,
            deal.Status,
            deal.Status == DealStatus.Paused ? deal.Pauses[^1].ReengageOn : null,
            judged.Outlook with { Proof = ProofCount.Of(deal) },
            rules,
            [.. judged.Judgement.Causes.Select(cause => cause.Kind).Distinct()],
            NextStep.Of(deal, judged.Judgement),
            deal.Playbook,
            RecoveryStanding.Of(deal, calendar));
    }

    /// <summary>How it stands at an instant at or after its last fact.</summary>
    public Standing At(DateTimeOffset at) => Outlook.At(at, Rules.Options);
}
