using System.Collections.Immutable;
using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>
/// The read model of a deal: what lists, totals and visibility ask for, written in the transaction that appends its facts.
/// All of it can be made again from the ledger.
/// </summary>
public sealed class DealRow
{
    public required DealId Id { get; init; }

    /// <summary>The sequence of the deal's last fact. A write names the version it saw; another one finds no row.</summary>
    public long Version { get; set; }

    /// <summary>The hash of the deal's last fact: with it a ledger whose end was cut off is noticed.</summary>
    public byte[] Head { get; set; } = [];

    public string Name { get; set; } = "";

    public string Account { get; set; } = "";

    public PersonId Owner { get; set; }

    public TeamId? Team { get; set; }

    /// <summary>Colleagues named on the deal, who see it beside its owner.</summary>
    public List<DealColleagueRow> Colleagues { get; } = [];

    public PipelineId Pipeline { get; set; }

    public StageId Stage { get; set; }

    public DateTimeOffset StageSince { get; set; }

    public decimal Amount { get; set; }

    public string Currency { get; set; } = "";

    public DateOnly? ExpectedClose { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset LastFactAt { get; set; }

    public DealStatus Status { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public LossReason? LossReason { get; set; }

    public DateOnly? PausedUntil { get; set; }

    public PlaybookId? Playbook { get; set; }

    /// <summary>What people did about it: under observation, escalated, resting.</summary>
    public RecoveryStanding? Recovery { get; set; }

    /// <summary>What is to be reached next: a milestone, or what a resting deal waits for; null when there is neither.</summary>
    public string? Aim { get; set; }

    public DateTimeOffset? AimDue { get; set; }

    /// <summary>How the signals go on from the last fact if nothing happens.</summary>
    public Outlook? Outlook { get; set; }

    /// <summary>What it was and will be at any instant.</summary>
    public DealCourse Course { get; set; } = DealCourse.None;

    public ImmutableArray<CauseKind> Causes { get; set; } = [];

    /// <summary>Since when it drifted as it was judged last; null when it did not. People are told when this changes.</summary>
    public DateTimeOffset? DriftingSince { get; set; }

    /// <summary>The step that would hold the deal; null when none is needed or none is enough.</summary>
    public HoldingStep? Hold { get; set; }

    /// <summary>The version of the rules it was judged with.</summary>
    public int RulesVersion { get; set; }

    public DateTimeOffset JudgedAt { get; set; }

    /// <summary>The instant from which on the judgement above no longer tells everything; null when it stays true until the next fact.</summary>
    public DateTimeOffset? JudgeAgainAt { get; set; }
}
