using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Core.Plans;

/// <summary>How deals of one kind are planned and, where they need a clock of their own, judged.</summary>
/// <param name="Id">The playbook's key.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Pipeline">The pipeline whose stages its milestones belong to.</param>
/// <param name="Milestones">The milestone templates in plan order; at least one.</param>
/// <param name="Drift">Options of its own; null means the workspace's.</param>
public sealed record Playbook(
    PlaybookId Id,
    string Name,
    PipelineId Pipeline,
    ImmutableArray<MilestoneTemplate> Milestones,
    DriftOptions? Drift)
{
    /// <summary>Plans the milestones of a deal that opens at an instant.</summary>
    /// <param name="opened">When the deal opened; windows count from it.</param>
    /// <param name="owner">Who brings the milestones about until somebody else is named.</param>
    public ImmutableArray<Milestone> Plan(DateTimeOffset opened, string owner) =>
        [.. Milestones.Select(template => template.At(opened, owner))];
}

/// <summary>A milestone before it has dates.</summary>
/// <param name="Id">The key that the milestone will have in every plan.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Stage">The stage whose gate waits for it; null when no gate does.</param>
/// <param name="StartsAfterDays">Days from the opening of the deal to the start of the window; zero or more.</param>
/// <param name="LengthDays">Length of the window in days; more than zero.</param>
/// <param name="Criteria">How one sees that it is reached.</param>
/// <param name="Evidence">The proof it needs.</param>
public sealed record MilestoneTemplate(
    MilestoneId Id,
    string Name,
    MilestoneType Type,
    StageId? Stage,
    double StartsAfterDays,
    double LengthDays,
    string Criteria,
    EvidenceRequirement Evidence)
{
    /// <summary>The milestone this template makes in a deal that opens at an instant.</summary>
    public Milestone At(DateTimeOffset opened, string owner)
    {
        var start = opened.PlusDays(StartsAfterDays).Stored();
        return new Milestone(Id, Name, Type, Stage, new Window(start, start.PlusDays(LengthDays).Stored()), Criteria, owner, Evidence);
    }
}
