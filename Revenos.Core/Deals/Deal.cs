using System.Collections.Immutable;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Deals;

/// <summary>A deal as its facts up to some instant tell it: the fold of a <see cref="DealHistory"/>. It never changes; another instant is another deal.</summary>
public sealed record Deal
{
    /// <summary>The deal's id.</summary>
    public required DealId Id { get; init; }

    /// <summary>The fact that opened it.</summary>
    public required FactId Opening { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What is being sold.</summary>
    public required string Name { get; init; }

    /// <summary>The buying organisation.</summary>
    public required string Account { get; init; }

    /// <summary>Who leads it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>The owner's team; null when there is none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>Colleagues named on it, who see it beside the owner.</summary>
    public ImmutableHashSet<PersonId> Colleagues { get; init; } = [];

    /// <summary>The pipeline it moves through.</summary>
    public required PipelineId Pipeline { get; init; }

    /// <summary>Its stays in stages, in order; never empty.</summary>
    public required ImmutableArray<StageStay> Stages { get; init; }

    /// <summary>What it is worth.</summary>
    public required Money Value { get; init; }

    /// <summary>The day it is expected to close; null when nobody said.</summary>
    public required DateOnly? ExpectedClose { get; init; }

    /// <summary>The playbook it is planned and judged with; null for the workspace's options.</summary>
    public required PlaybookId? Playbook { get; init; }

    /// <summary>Which signals can be told of it.</summary>
    public required Tracking Tracking { get; init; }

    /// <summary>Whether it goes on.</summary>
    public DealStatus Status { get; init; } = DealStatus.Open;

    /// <summary>When it was won or lost; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was lost; null unless it was.</summary>
    public LossReason? LossReason { get; init; }

    /// <summary>Every version of the plan as it was made; empty without a plan.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>The milestones of the plan in force, in plan order; empty without a plan.</summary>
    public ImmutableArray<PlannedMilestone> Plan { get; init; } = [];

    /// <summary>The people on the buyer's side.</summary>
    public ImmutableArray<Stakeholder> Stakeholders { get; init; } = [];

    /// <summary>The interactions, by when they took place.</summary>
    public ImmutableArray<Engagement> Engagements { get; init; } = [];

    /// <summary>The evidence, by when it was attached.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The promises, by when they were made.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>The changes round the deal, by when they happened.</summary>
    public ImmutableArray<ContextChange> ContextChanges { get; init; } = [];

    /// <summary>When the buyer last confirmed why they want this; the opening counts as the first time.</summary>
    public required DateTimeOffset RationaleConfirmedAt { get; init; }

    /// <summary>The stretches of rest, by when they began.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>Every re-anchoring, in order.</summary>
    public ImmutableArray<Reanchoring> Reanchorings { get; init; } = [];

    /// <summary>The time in which the deal is being watched now; null when it is not.</summary>
    public Observation? Observation { get; init; }

    /// <summary>Every time leadership was asked to look, in order. Only the last can be undecided.</summary>
    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    /// <summary>What reviews promised the deal, in order.</summary>
    public ImmutableArray<SupportItem> Supports { get; init; } = [];

    /// <summary>When the last fact that was folded in occurred.</summary>
    public required DateTimeOffset LastFactAt { get; init; }

    /// <summary>The stage it is in.</summary>
    public StageId Stage => Stages[^1].Stage;

    /// <summary>Whether it is neither won nor lost; a paused deal is still open in this sense.</summary>
    public bool IsOngoing => Status is DealStatus.Open or DealStatus.Paused;

    /// <summary>
    /// The milestone the deal is working towards: the incomplete one with the earliest start, begun or not; when all are
    /// complete, the last in the plan; null without a plan.
    /// </summary>
    public PlannedMilestone? CurrentMilestone
    {
        get
        {
            PlannedMilestone? current = null;
            foreach (var milestone in Plan)
            {
                if (!milestone.IsComplete && (current is null || milestone.Window.Start < current.Window.Start))
                {
                    current = milestone;
                }
            }

            return current ?? (Plan.IsEmpty ? null : Plan[^1]);
        }
    }

    /// <summary>The type of the current milestone; Discovery without a plan.</summary>
    public MilestoneType CurrentType => CurrentMilestone?.Milestone.Type ?? MilestoneType.Discovery;

    /// <summary>The escalation that waits for a decision; null when none does. One that is open when the deal closes waits for nothing.</summary>
    public Escalation? OpenEscalation => IsOngoing && Escalations is [.., { Decision: null } last] ? last : null;

    /// <summary>The rest the deal is in; null when it does not rest.</summary>
    public Pause? CurrentPause => Status == DealStatus.Paused ? Pauses[^1] : null;

    /// <summary>The milestone of that key in the plan in force, or null.</summary>
    public PlannedMilestone? FindMilestone(MilestoneId id) => Plan.FirstOrDefault(milestone => milestone.Id == id);

    /// <summary>How many pieces of evidence count towards a milestone's requirement at an instant.</summary>
    public int EvidenceFor(PlannedMilestone milestone, DateTimeOffset at) =>
        Evidence.Count(piece => piece.Milestone == milestone.Id && piece.HoldsAt(at) && milestone.Milestone.Evidence.Accepts(piece.Kind));

    /// <summary>
    /// The time in days that the deal rested between two instants. Clocks stand still meanwhile: it is taken out of
    /// every age.
    /// </summary>
    public double PausedDays(DateTimeOffset from, DateTimeOffset to)
    {
        var days = 0.0;
        foreach (var pause in Pauses)
        {
            var begin = Instants.Later(pause.From, from);
            var end = Instants.Earlier(pause.To ?? to, to);
            days += Math.Max(0, end.DaysSince(begin));
        }

        return days;
    }
}
