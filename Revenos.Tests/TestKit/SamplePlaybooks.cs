using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>Playbooks of the pipeline that every store opens with.</summary>
internal static class SamplePlaybooks
{
    /// <summary>Two milestones of two weeks each; the first is the gate of its stage.</summary>
    public static Playbook Simple { get; } = new(
        new PlaybookId("simple"),
        "Simple sale",
        StoreOpening.Sales.Id,
        [Milestone("agree", "Problem agreed", MilestoneType.Discovery, 0), Milestone("prove", "Proof of concept", MilestoneType.Validation, 14)],
        null);

    /// <summary>Options under which a deal counts as slow a little later than by default.</summary>
    public static DriftOptions Patient { get; } = new() { Velocity = new() { Threshold = 0.7 } };

    public static MilestoneTemplate Milestone(string key, string name, MilestoneType type = MilestoneType.Discovery, double startsAfter = 0) =>
        new(new MilestoneId(key), name, type, StoreOpening.Sales.Stages[0].Id, startsAfter, 14, "They say so", new EvidenceRequirement([EvidenceKind.ProblemStatement], 1));
}
