using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>The plan and its milestones.</summary>
internal static class PlanShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<PlanAnchored>(
            "plan-anchored",
            (fact, to) => to.List("milestones", fact.Milestones, Write).Text("reason", fact.Reason, ""),
            from => new PlanAnchored(from.List("milestones", ReadMilestone), from.Text("reason", ""))),

        FactShape.Of<MilestoneRedated>(
            "milestone-redated",
            (fact, to) => to.Text("milestone", fact.Milestone.Value).Nested("window", it => Write(it, fact.Window)).Text("reason", fact.Reason, ""),
            from => new MilestoneRedated(new MilestoneId(from.Text("milestone")), from.Nested("window", ReadWindow), from.Text("reason", ""))),

        FactShape.Of<MilestoneCompleted>(
            "milestone-completed",
            (fact, to) => to.Text("milestone", fact.Milestone.Value).Text("note", fact.Note, ""),
            from => new MilestoneCompleted(new MilestoneId(from.Text("milestone")), from.Text("note", ""))),

        FactShape.Of<MilestoneReopened>(
            "milestone-reopened",
            (fact, to) => to.Text("milestone", fact.Milestone.Value).Text("reason", fact.Reason, ""),
            from => new MilestoneReopened(new MilestoneId(from.Text("milestone")), from.Text("reason", ""))),
    ];

    internal static void Write(FactWriter to, Milestone milestone)
    {
        to.Text("id", milestone.Id.Value).Text("name", milestone.Name).Choice("type", milestone.Type)
            .TextOrNone("stage", milestone.Stage?.Value)
            .Nested("window", it => Write(it, milestone.Window))
            .Text("criteria", milestone.Criteria, "").Text("owner", milestone.Owner, "");
        if (milestone.Evidence.Minimum != 0 || !milestone.Evidence.Kinds.IsEmpty)
        {
            to.Nested("evidence", it => it
                .Texts("kinds", milestone.Evidence.Kinds.Select(MemberNames<EvidenceKind>.Of))
                .Whole("minimum", milestone.Evidence.Minimum, 0));
        }
    }

    private static void Write(FactWriter to, Window window) => to.Instant("start", window.Start).Instant("due", window.Due);

    internal static Milestone ReadMilestone(FactReader from) => new(
        new MilestoneId(from.Text("id")),
        from.Text("name"),
        from.Choice<MilestoneType>("type"),
        from.TextOrNone("stage") is { } stage ? new StageId(stage) : null,
        from.Nested("window", ReadWindow),
        from.Text("criteria", ""),
        from.Text("owner", ""),
        from.Nested("evidence", EvidenceRequirement.None, it => new EvidenceRequirement(it.Choices<EvidenceKind>("kinds"), it.Count("minimum"))));

    private static Window ReadWindow(FactReader from) => new(from.Instant("start"), from.Instant("due"));
}
