using System.Text.Json;
using Revenos.Core.Drift;
using Revenos.Core.Drift.Signals;

namespace Revenos.Tests.Core.Drift;

public sealed class DriftOptionsTests
{
    [Fact]
    public void Validate_Defaults_FindsNoFault() => Assert.Empty(DriftOptions.Default.Validate());

    [Fact]
    public void Validate_SeveralFaults_ReportsThemAllAtOnce()
    {
        var options = DriftOptions.Default with
        {
            Velocity = new() { Threshold = 0.9, Recovery = 0.8 },
            Density = new() { HalfLifeDays = double.NaN },
            Freshness = new() { GraceDays = -1 },
            Strength = new() { Levels = new() { Verbal = 0.9, Written = 0.2 } },
        };

        Assert.Equal(
            ["Density.HalfLifeDays", "Freshness.GraceDays", "MilestoneVelocity.Recovery", "Strength.Levels"],
            options.Validate().Select(fault => fault.Path));
    }

    [Fact]
    public void Validate_NumberOutOfRange_SaysWhichWhatAndWhere() => Assert.Equal(
        "Velocity.Threshold is 7; it must lie between 0.05 and 1.",
        Assert.Single((DriftOptions.Default with { Velocity = new() { Threshold = 7, Recovery = 7 } }).Validate(), fault => fault.Path == "Velocity.Threshold").Text);

    [Theory]
    [InlineData("""{ "Density": null }""", "Density")]
    [InlineData("""{ "Density": { "Kinds": null } }""", "Density.Kinds")]
    [InlineData("""{ "Strength": null, "Causes": null }""", "Strength", "Causes")]
    public void Validate_PartsMissingInWhatWasRead_AreFaultsAndNotAFailure(string json, params string[] missing) =>
        Assert.Equal(missing, JsonSerializer.Deserialize<DriftOptions>(json)!.Validate().Select(fault => fault.Path));

    [Fact]
    public void Json_ChangedOptions_ReadBackAsTheyWere()
    {
        var options = DriftOptions.Default with
        {
            Density = new() { HalfLifeDays = 5, CadenceDays = new PerMilestoneType { Discovery = 1, Validation = 2, Commitment = 3, Delivery = 4 } },
        };

        Assert.Equal(options, JsonSerializer.Deserialize<DriftOptions>(JsonSerializer.Serialize(options)));
    }

    [Fact]
    public void Settings_EveryDefault_LiesInItsRange() => Assert.All(DriftOptions.Default.Settings(), setting => Assert.True(setting.IsInRange, setting.Path));
}
