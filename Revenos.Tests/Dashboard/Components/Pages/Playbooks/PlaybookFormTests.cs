using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Thresholds;
using Revenos.Dashboard.Components.Pages.Playbooks;
using Revenos.Dashboard.Navigation;

namespace Revenos.Tests.Dashboard.Components.Pages.Playbooks;

public sealed class PlaybookFormTests
{
    private static readonly Playbook Standard = new(
        new("standard"),
        "Standard",
        new("sales"),
        [
            new(new("problem"), "Problem agreed", MilestoneType.Discovery, new("discovery"), 0, 14, "Signed off", new([EvidenceKind.ProblemStatement], 1)),
            new(new("proof"), "Proof of concept", MilestoneType.Validation, null, 14, 22.5, "", EvidenceRequirement.None),
        ],
        DriftOptions.Default with { Density = DriftOptions.Default.Density with { HalfLifeDays = 10 } });

    [Fact]
    public void Playbook_Untouched_IsTheSame()
    {
        var made = PlaybookForm.Of(Standard, DriftOptions.Default).Playbook([]);

        Assert.Equal(Standard.Drift, made.Drift);
        Assert.Equal(Standard.Milestones.Select(milestone => (milestone.Id, milestone.Name, milestone.Stage, milestone.LengthDays, milestone.Evidence.Minimum)),
            made.Milestones.Select(milestone => (milestone.Id, milestone.Name, milestone.Stage, milestone.LengthDays, milestone.Evidence.Minimum)));
        Assert.Equal(Standard.Milestones[0].Evidence.Kinds, made.Milestones[0].Evidence.Kinds);
    }

    [Fact]
    public void Playbook_RenamedMilestone_KeepsItsKey()
    {
        var form = PlaybookForm.Of(Standard, DriftOptions.Default);
        form.Milestones[0].Name = "Problem understood";

        Assert.Equal(new MilestoneId("problem"), form.Playbook([]).Milestones[0].Id);
    }

    [Fact]
    public void Playbook_NewNames_BecomeFreeKeys()
    {
        var form = PlaybookForm.New(new("sales"), DriftOptions.Default);
        form.Name = "Großkunden – Élan";
        form.Milestones[0].Name = "Proof!";
        form.Add();
        form.Milestones[1].Name = "Proof?";

        var made = form.Playbook(["gro-kunden-elan"]);

        Assert.Equal("gro-kunden-elan-2", made.Id.Value);
        Assert.Equal(["proof", "proof-2"], made.Milestones.Select(milestone => milestone.Id.Value));
    }

    [Fact]
    public void Playbook_CalledNew_HasAnAddressOfItsOwn()
    {
        var form = PlaybookForm.New(new("sales"), DriftOptions.Default);
        form.Name = "New";

        Assert.NotEqual(Urls.NewPlaybook, Urls.Playbook(form.Playbook([]).Id));
    }

    [Fact]
    public void Add_Milestone_BeginsWhereTheLastEnds()
    {
        var form = PlaybookForm.Of(Standard, DriftOptions.Default);

        form.Add();

        Assert.Equal(36.5, form.Milestones[2].StartsAfter);
    }

    [Fact]
    public void Move_First_GoesDownAndNotUp()
    {
        var form = PlaybookForm.Of(Standard, DriftOptions.Default);

        form.Move(form.Milestones[0], -1);
        Assert.Equal("problem", form.Milestones[0].Key);

        form.Move(form.Milestones[0], 1);
        Assert.Equal("proof", form.Milestones[0].Key);
    }

    [Fact]
    public void Faults_AllThatIsWrong_IsToldAtOnce()
    {
        var form = PlaybookForm.Of(Standard, DriftOptions.Default);
        form.Name = " ";
        form.Milestones[0].Length = 0;
        form.Milestones[1].StartsAfter = null;
        form.Thresholds.Values["Density.Threshold"] = 7;
        form.Thresholds.Values["Velocity.Threshold"] = null;

        Assert.Equal(
            ["Density.Threshold", "Milestones.0.Length", "Milestones.1.StartsAfter", "Name", "Velocity.Threshold"],
            form.Faults().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Faults_RecoveryUnderThreshold_IsAContradiction()
    {
        var form = PlaybookForm.Of(Standard, DriftOptions.Default);
        form.Thresholds.Values["Density.Threshold"] = 0.9;

        Assert.Contains("recovery", Assert.Single(form.Faults()).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Thresholds_EveryNumber_CanBeChanged()
    {
        foreach (var setting in DriftOptions.Default.Settings())
        {
            var form = ThresholdForm.Of(DriftOptions.Default);
            var changed = setting.Value == setting.Maximum ? setting.Minimum : setting.Maximum;
            form.Values[setting.Path] = changed;

            Assert.Equal(changed, form.Options().Settings().Single(other => other.Path == setting.Path).Value);
        }
    }
}
