using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Thresholds;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Thresholds;

/// <summary>The page's model on the real store.</summary>
public sealed class ThresholdsModelTests : IAsyncLifetime
{
    private const string Threshold = "Velocity.Threshold";

    private RevenosServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DriftOptions InForce => _server.Services.GetRequiredService<DirectoryQuery>().Current.Rules.Options;

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync([("workspace", "empty")]);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task SaveAsync_AnotherNumber_IsInForceAndListedWithWhoAndWhat()
    {
        var model = await ModelOfAsync(Role.Administrator);
        Assert.False(model.IsChanged);
        model.Form.Values[Threshold] = 0.7;

        Assert.True(await model.SaveAsync(cancellation: Cancellation));

        Assert.Equal(0.7, InForce.Velocity.Threshold);
        Assert.Equal(2, model.Versions.Length);
        Assert.Equal("Milestone velocity: counts as below under 0.7 instead of 0.75", model.Versions[0].What);
        Assert.StartsWith("The first numbers", model.Versions[1].What, StringComparison.Ordinal);
        Assert.Equal(("Revenos", false), (model.Versions[1].By, model.IsChanged));
    }

    [Fact]
    public async Task SaveAsync_OutOfRange_SavesNothingAndNamesTheRange()
    {
        var model = await ModelOfAsync(Role.Administrator);
        model.Form.Values[Threshold] = 40;

        Assert.False(await model.SaveAsync(cancellation: Cancellation));

        Assert.Contains(" to ", model.Faults[Threshold], StringComparison.Ordinal);
        Assert.Equal(DriftOptions.Default, InForce);
        Assert.Single(model.Versions);
    }

    [Fact]
    public async Task SaveAsync_NotAnAdministrator_IsRefusedByTheDoor()
    {
        var model = await ModelOfAsync(Role.Leadership);
        model.Form.Values[Threshold] = 0.7;

        Assert.False(await model.SaveAsync(cancellation: Cancellation));

        Assert.Equal(StoreRefusals.AdministratorsOnly, model.Refusal);
        Assert.Equal(DriftOptions.Default, InForce);
    }

    private async Task<ThresholdsModel> ModelOfAsync(Role role)
    {
        var services = _server.Services;
        var email = await _server.AddAccountAsync(role);
        var viewers = await _server.ViewersAsync(email);
        var model = new ThresholdsModel(
            services.GetRequiredService<DirectoryQuery>(), services.GetRequiredService<VersionsQuery>(), services.GetRequiredService<DriftRulesDoor>(), viewers, Viewers.Clock("UTC"));
        await model.LoadAsync(Cancellation);
        return model;
    }
}
