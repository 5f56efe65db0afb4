using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Playbooks;
using Revenos.Dashboard.Data.Queries;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Playbooks;

public sealed class PlaybookChangesTests
{
    private static readonly MilestoneTemplate Problem = Template("Problem agreed", 0);
    private static readonly MilestoneTemplate Proof = Template("Proof", 14);
    private static readonly MilestoneTemplate Contract = Template("Contract", 30);

    [Fact]
    public void Lines_PlanAndThresholds_AreToldTogetherTheNewestFirst()
    {
        var own = DriftOptions.Default with { Density = DriftOptions.Default.Density with { HalfLifeDays = 7 } };
        PlaybookVersion[] plans =
        [
            Version(0, "Standard", Problem, Proof),
            Version(3, "Standard", Problem, Proof),
            Version(5, "Enterprise", Problem, Proof with { LengthDays = 60 }, Contract),
        ];
        RulesVersion[] rules = [new(own, Viewers.Now.AddDays(3), new PersonId("root")), new(null, Viewers.Now.AddDays(9), null)];

        var lines = PlaybookChanges.Lines(plans, rules, WorkspaceCatalog.Nothing, CultureInfo.InvariantCulture);

        Assert.Equal(
            [
                "Judged by the workspace’s thresholds again",
                "Called Enterprise instead of Standard; added “Contract”; changed “Proof”",
                "Judged by thresholds of its own",
                "Made with two milestones",
            ],
            lines.Select(line => line.What));
        Assert.Equal(["Revenos", "root", "root", "root"], lines.Select(line => line.By));
    }

    [Fact]
    public void Sentence_RetiredShortenedAndReordered_SaysAllOfIt()
    {
        var before = Version(0, "Standard", Problem, Proof, Contract);
        var after = Version(1, "Standard", Contract, Problem) with { IsRetired = true };

        Assert.Equal("Retired; left out “Proof”; milestones in another order", PlaybookChanges.Sentence(before, after));
    }

    [Fact]
    public void Sentence_SameContentInOtherLists_IsNoChange() =>
        Assert.Null(PlaybookChanges.Sentence(Version(0, "Standard", Problem), Version(1, "Standard", Template("Problem agreed", 0))));

    private static PlaybookVersion Version(int day, string name, params MilestoneTemplate[] milestones) =>
        new(new Playbook(new("standard"), name, new("sales"), [.. milestones], null), false, Viewers.Now.AddDays(day), new PersonId("root"));

    private static MilestoneTemplate Template(string name, double starts) =>
        new(new(name.ToLowerInvariant()), name, MilestoneType.Discovery, null, starts, 14, "", new([EvidenceKind.ProblemStatement], 1));
}
