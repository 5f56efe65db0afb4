using System.Collections.Immutable;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

/// <summary>Every door of the settings, tried as each role: only administrators go through, and whoever is refused has changed nothing.</summary>
public sealed class SettingsDoorsTests(PostgresServer server) : IAsyncLifetime
{
    private TestStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await _store.Get<PeopleDoor>().SaveTeam(new DirectoryTeam(new TeamId("south"), "South", []), null, Cancellation);
        await _store.Get<PlaybookDoor>().Save(SamplePlaybooks.Simple, null, Cancellation);
        await Webhooks.Add("https://example.com/first", TestStore.Administrator, Cancellation);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Leadership)]
    public async Task EveryDoor_AsAnybodyButAnAdministrator_RefusesAndChangesNothing(Role role)
    {
        var before = await StoredAsync();

        foreach (var (door, refusal) in await KnockAsync(new Viewer(TestStore.Ben, role, [TestStore.North])))
        {
            Assert.True(refusal == StoreRefusals.AdministratorsOnly, $"{door} answered a {role} with {refusal?.Rule ?? "yes"}");
        }

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task EveryDoor_AsAnAdministrator_Opens()
    {
        foreach (var (door, refusal) in await KnockAsync(TestStore.Administrator))
        {
            Assert.True(refusal is null, $"{door}: {refusal?.Text}");
        }
    }

    private WebhookDoor Webhooks => field ??= new(
        _store.Contexts, new WebhookSecrets(new EphemeralDataProtectionProvider()), _store.Get<WebhookSignal>(), _store.Get<IdSource>(), Options.Create(new WebhookSettings()), _store.Time);

    private async Task<List<(string Door, Refusal? Refusal)>> KnockAsync(Viewer viewer)
    {
        var (people, playbooks, rules) = (_store.Get<PeopleDoor>(), _store.Get<PlaybookDoor>(), _store.Get<DriftRulesDoor>());
        var webhook = Assert.Single(await new WebhookQuery(_store.Contexts).All(Cancellation)).Id;
        return
        [
            ("a person", (await people.SavePerson(new(new PersonId("new"), "New", null), viewer, Cancellation)).Refusal),
            ("people of an import", (await people.Introduce([new(new PersonId("introduced"), "Introduced", null)], viewer, Cancellation)).Refusal),
            ("a team", (await people.SaveTeam(new(new TeamId("east"), "East", []), viewer, Cancellation)).Refusal),
            ("a team's end", (await people.RemoveTeam(new TeamId("south"), viewer, Cancellation)).Refusal),
            ("a pipeline", (await _store.Get<PipelineDoor>().Save(new Pipeline(new PipelineId("renewals"), "Renewals", [new Stage(new StageId("talk"), "Talk")]), viewer, Cancellation)).Refusal),
            ("a playbook", (await playbooks.Save(SamplePlaybooks.Simple with { Name = "Another name" }, viewer, Cancellation)).Refusal),
            ("a playbook's retirement", (await playbooks.Retire(SamplePlaybooks.Simple.Id, isRetired: true, viewer, Cancellation)).Refusal),
            ("the workspace's thresholds", (await rules.Save(null, SamplePlaybooks.Patient, viewer, cancellation: Cancellation)).Refusal),
            ("a playbook's thresholds", (await rules.Save(SamplePlaybooks.Simple.Id, SamplePlaybooks.Patient, viewer, cancellation: Cancellation)).Refusal),
            ("an import profile", await new ImportProfileDoor(_store.Contexts, _store.Time).Save("mine", "{}", viewer, Cancellation)),
            ("a webhook", (await Webhooks.Add("https://example.com/second", viewer, Cancellation)).Refusal),
            ("a webhook's trial", await Webhooks.Try(webhook, viewer, Cancellation)),
            ("a webhook's return", await Webhooks.TurnOn(webhook, viewer, Cancellation)),
            ("a webhook's end", await Webhooks.Remove(webhook, viewer, Cancellation)),
        ];
    }

    // How many rows there are of everything that the doors write, and what those hold that can be changed.
    private async Task<ImmutableArray<string>> StoredAsync()
    {
        await using var context = _store.Contexts.CreateDbContext();
        return
        [
            .. await context.People.OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(Cancellation),
            .. await context.Teams.OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(Cancellation),
            .. await context.Pipelines.OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(Cancellation),
            $"{await context.Playbooks.CountAsync(Cancellation)} versions of playbooks",
            $"{await context.DriftRules.CountAsync(Cancellation)} versions of rules",
            $"{await context.ImportProfiles.CountAsync(Cancellation)} profiles",
            $"{await context.Webhooks.CountAsync(Cancellation)} webhooks, {await context.WebhookDeliveries.CountAsync(Cancellation)} deliveries",
        ];
    }
}
