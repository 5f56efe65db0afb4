using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Demo;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Dashboard.UseCases.Recovery;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.LookingBack;

/// <summary>Whoever looks at the past changes nothing, at whichever door they ask.</summary>
public sealed class ClosedDoorsTests : IAsyncLifetime
{
    private static readonly Viewer Looker = new(new PersonId("root"), Role.Administrator, []) { AsOf = DateTimeOffset.UnixEpoch };
    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly TeamId Team = new("north");

    /// <summary>Every change that somebody can ask for, by the door and its name.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, Task<Refusal?>>> Changing = new(StringComparer.Ordinal)
    {
        ["DealDoor.Record"] = async services => (await services.GetRequiredService<DealDoor>().Record(Changes.Add(Deal, 1, Changes.Meeting()), Looker)).Refusal,
        ["DealDoor.RecordMany"] = async services => (await services.GetRequiredService<DealDoor>().RecordMany([Changes.Open(Deal)], FactSource.App, Looker)).Refusal,
        ["DriftRulesDoor.Save"] = async services => (await services.GetRequiredService<DriftRulesDoor>().Save(null, DriftOptions.Default, Looker)).Refusal,
        ["ImportProfileDoor.Save"] = services => services.GetRequiredService<ImportProfileDoor>().Save("a", "{}", Looker),
        ["ImportRunner.Run"] = async services => (await services.GetRequiredService<ImportRunner>().Run(null!, Looker, null, CancellationToken.None)).Refusal,
        ["InboxDoor.Mark"] = services => services.GetRequiredService<InboxDoor>().Mark(Looker, Guid.NewGuid(), isRead: true),
        ["InboxDoor.MarkAll"] = services => services.GetRequiredService<InboxDoor>().MarkAll(Looker, DateTimeOffset.UtcNow),
        ["PeopleDoor.Introduce"] = async services => (await services.GetRequiredService<PeopleDoor>().Introduce([Person], Looker)).Refusal,
        ["PeopleDoor.RemoveTeam"] = async services => (await services.GetRequiredService<PeopleDoor>().RemoveTeam(Team, Looker)).Refusal,
        ["PeopleDoor.SavePerson"] = async services => (await services.GetRequiredService<PeopleDoor>().SavePerson(Person, Looker)).Refusal,
        ["PeopleDoor.SaveTeam"] = async services => (await services.GetRequiredService<PeopleDoor>().SaveTeam(new DirectoryTeam(Team, "North", []), Looker)).Refusal,
        ["PipelineDoor.Save"] = async services => (await services.GetRequiredService<PipelineDoor>().Save(StoreOpening.Sales, Looker)).Refusal,
        ["PlaybookDoor.Retire"] = async services => (await services.GetRequiredService<PlaybookDoor>().Retire(DemoPlaybooks.All[0].Id, isRetired: true, Looker)).Refusal,
        ["PlaybookDoor.Save"] = async services => (await services.GetRequiredService<PlaybookDoor>().Save(DemoPlaybooks.All[0], Looker)).Refusal,
        ["ReanchorDrafts.Discard"] = services => services.GetRequiredService<ReanchorDrafts>().Discard(Deal, Looker),
        ["ReanchorDrafts.Keep"] = async services => (await services.GetRequiredService<ReanchorDrafts>().Keep(Deal, "{}", 1, Looker)).Refusal,
        ["UserAccounts.AddAsync"] = async services => (await Accounts(services).AddAsync(new NewAccount("a@example.test", "A", Role.Owner), Looker)).Refusal,
        ["UserAccounts.ChangeRoleAsync"] = async services => (await Accounts(services).ChangeRoleAsync("a@example.test", Role.Owner, Looker)).Refusal,
        ["UserAccounts.ChangeTeamsAsync"] = async services => (await Accounts(services).ChangeTeamsAsync("a@example.test", null, [], Looker)).Refusal,
        ["UserAccounts.DisableAsync"] = async services => (await Accounts(services).DisableAsync("a@example.test", Looker)).Refusal,
        ["UserAccounts.EnableAsync"] = async services => (await Accounts(services).EnableAsync("a@example.test", Looker)).Refusal,
        ["UserAccounts.ResetAsync"] = async services => (await Accounts(services).ResetAsync("a@example.test", Looker)).Refusal,
        ["WebhookDoor.Add"] = async services => (await services.GetRequiredService<WebhookDoor>().Add("https://example.test/hook", Looker)).Refusal,
        ["WebhookDoor.Remove"] = services => services.GetRequiredService<WebhookDoor>().Remove(Guid.NewGuid(), Looker),
        ["WebhookDoor.Try"] = services => services.GetRequiredService<WebhookDoor>().Try(Guid.NewGuid(), Looker),
        ["WebhookDoor.TurnOn"] = services => services.GetRequiredService<WebhookDoor>().TurnOn(Guid.NewGuid(), Looker),
    };

    private RevenosServer _server = null!;

    public static TheoryData<string> Doors => [.. Changing.Keys];

    private static DirectoryPerson Person => new(new PersonId("ida"), "Ida Berg", null);

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory, MemberData(nameof(Doors))]
    public async Task Door_WhoeverLooksAtThePast_IsRefusedByName(string door) =>
        Assert.Equal(StoreRefusals.LooksBack, await Changing[door](_server.Services));

    [Fact]
    public void Doors_EveryOneThatAsksWhoChanges_IsTried() =>
        Assert.Equal(
            Changing.Keys.Order(StringComparer.Ordinal),
            from type in typeof(RevenosApplication).Assembly.GetTypes()
            where type.Namespace is "Revenos.Dashboard.UseCases" or "Revenos.Dashboard.UseCases.Notifications" or "Revenos.Dashboard.UseCases.Recovery" or "Revenos.Dashboard.Identity"
                || type == typeof(ImportRunner)
            where type.Name.EndsWith("Door", StringComparison.Ordinal) || type == typeof(ReanchorDrafts) || type == typeof(UserAccounts) || type == typeof(ImportRunner)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Viewer))
            let name = $"{type.Name}.{method.Name}"
            orderby name
            select name);

    private static UserAccounts Accounts(IServiceProvider services) => services.GetRequiredService<UserAccounts>();
}
