using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>Controlled pauses.</summary>
internal static class PauseShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<DealPaused>(
            "deal-paused",
            (fact, to) => to
                .Text("reason", fact.Reason).Day("reengageOn", fact.ReengageOn).Texts("criteria", fact.Criteria)
                .ChoiceOrNone("pauseKind", fact.Kind == PauseKind.Other ? null : (PauseKind?)fact.Kind)
                .TextOrNone("reengager", fact.Reengager?.Value)
                .TextOrNone("overrideReason", fact.OverrideReason),
            from => new DealPaused(
                from.Text("reason"),
                from.Day("reengageOn"),
                from.Texts("criteria"),
                from.ChoiceOrNone<PauseKind>("pauseKind") ?? PauseKind.Other,
                from.TextOrNone("reengager") is { } person ? new PersonId(person) : null,
                from.TextOrNone("overrideReason"))),

        FactShape.Of<PauseFellDue>(
            "pause-fell-due",
            (fact, to) => to.Fact("pause", fact.Pause),
            from => new PauseFellDue(from.Fact("pause"))),

        FactShape.Of<PauseCriterionMet>(
            "pause-criterion-met",
            (fact, to) =>
            {
                to.Fact("pause", fact.Pause).Whole("criterion", fact.Criterion, 0);
                if (fact.Evidence is { } evidence)
                {
                    to.Fact("evidence", evidence);
                }

                to.Text("note", fact.Note, "");
            },
            from => new PauseCriterionMet(
                from.Fact("pause"),
                from.Count("criterion"),
                from.FactOrNone("evidence"),
                from.Text("note", ""))),

        FactShape.Of<PauseExtended>(
            "pause-extended",
            (fact, to) => to.Day("reengageOn", fact.ReengageOn).Text("reason", fact.Reason).TextOrNone("overrideReason", fact.OverrideReason),
            from => new PauseExtended(from.Day("reengageOn"), from.Text("reason"), from.TextOrNone("overrideReason"))),

        FactShape.Of<DealReengaged>(
            "deal-reengaged",
            (fact, to) =>
            {
                to.Text("note", fact.Note, "");
                if (!fact.Milestones.IsDefaultOrEmpty)
                {
                    to.List("milestones", fact.Milestones, PlanShapes.Write);
                }
            },
            from => new DealReengaged(
                from.Text("note", ""),
                from.Has("milestones") ? from.List("milestones", PlanShapes.ReadMilestone) : [])),
    ];
}
