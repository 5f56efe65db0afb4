using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class UserAccountsTests
{
    private static readonly Viewer Operator = UserAccounts.Operator;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Leadership)]
    public async Task EveryChange_ByAnyoneButAnAdministrator_IsRefused(Role role)
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        var accounts = server.Services.GetRequiredService<UserAccounts>();
        var viewer = new Viewer(new PersonId("somebody"), role, []);

        Refusal?[] refusals =
        [
            (await accounts.AddAsync(new("x@example.test", "X", Role.Administrator), viewer, Cancel)).Refusal,
            (await accounts.ResetAsync(email, viewer, Cancel)).Refusal,
            (await accounts.DisableAsync(email, viewer, Cancel)).Refusal,
            (await accounts.EnableAsync(email, viewer, Cancel)).Refusal,
            (await accounts.ChangeRoleAsync(email, Role.Administrator, viewer, Cancel)).Refusal,
            (await accounts.ChangeTeamsAsync(email, null, [], viewer, Cancel)).Refusal,
        ];

        Assert.All(refusals, refusal => Assert.Equal(AccountRefusals.NotAdministrator, refusal));
        var only = Assert.Single(await AllAsync(server));
        Assert.Equal((email, Role.Owner, false), (only.Email, only.Viewer.Role, only.IsDisabled));
    }

    [Fact]
    public async Task LastAdministrator_IsNeitherDisabledNorDemoted()
    {
        await using var server = await RevenosServer.StartAsync();
        var last = await server.AddAccountAsync(Role.Administrator);
        var accounts = server.Services.GetRequiredService<UserAccounts>();

        Assert.Equal(AccountRefusals.LastAdministrator, (await accounts.DisableAsync(last, Operator, Cancel)).Refusal);
        Assert.Equal(AccountRefusals.LastAdministrator, (await accounts.ChangeRoleAsync(last, Role.Owner, Operator, Cancel)).Refusal);

        await server.AddAccountAsync(Role.Administrator, "second@example.test");
        Assert.Null((await accounts.DisableAsync(last, Operator, Cancel)).Refusal);
    }

    [Fact]
    public async Task OwnAccount_IsNeitherDisabledNorDemoted()
    {
        await using var server = await RevenosServer.StartAsync();
        var own = await server.AddAccountAsync(Role.Administrator);
        await server.AddAccountAsync(Role.Administrator, "second@example.test");
        var accounts = server.Services.GetRequiredService<UserAccounts>();
        var viewer = (await AllAsync(server)).Single(account => account.Email == own).Viewer;

        Assert.Equal(AccountRefusals.OwnAccount, (await accounts.DisableAsync(own, viewer, Cancel)).Refusal);
        Assert.Equal(AccountRefusals.OwnAccount, (await accounts.ChangeRoleAsync(own, Role.Owner, viewer, Cancel)).Refusal);
    }

    [Theory]
    [InlineData("nobody", "Name", "account.email-invalid")]
    [InlineData("two@at@example.test", "Name", "account.email-invalid")]
    [InlineData("a b@example.test", "Name", "account.email-invalid")]
    [InlineData("@example.test", "Name", "account.email-invalid")]
    [InlineData("a@", "Name", "account.email-invalid")]
    [InlineData("a@example.test", "  ", "account.name-missing")]
    [InlineData("OWNER@example.test", "Name", "account.email-taken")]
    public async Task Add_WithWhatIsNotRight_IsRefusedAndAddsNothing(string email, string name, string rule)
    {
        await using var server = await RevenosServer.StartAsync();
        await server.AddAccountAsync(Role.Owner);

        var outcome = await server.Services.GetRequiredService<UserAccounts>().AddAsync(new(email, name, Role.Owner), Operator, Cancel);

        Assert.Equal(rule, outcome.Refusal?.Rule);
        Assert.Single(await AllAsync(server));
    }

    [Fact]
    public async Task Add_ToATeamThatIsNotThere_AddsNothing()
    {
        await using var server = await RevenosServer.StartAsync();

        var outcome = await server.Services.GetRequiredService<UserAccounts>()
            .AddAsync(new("a@example.test", "A", Role.Manager, Manages: [new TeamId("north")]), Operator, Cancel);

        Assert.Equal("account.team-unknown", outcome.Refusal?.Rule);
        Assert.Empty(await AllAsync(server));
    }

    [Fact]
    public async Task Enable_AfterDisable_LetsTheSamePasswordIn()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        var accounts = server.Services.GetRequiredService<UserAccounts>();

        await accounts.DisableAsync(email, Operator, Cancel);
        await accounts.EnableAsync(email, Operator, Cancel);

        using var visitor = new Visitor(server);
        using var answer = await visitor.SignInAsync(email, TestAccounts.Password);
        Assert.Equal("/", visitor.LeadsTo(answer));
    }

    [Fact]
    public async Task EnsureDemoAccounts_OutsideADemo_Throws()
    {
        await using var server = await RevenosServer.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            server.Services.GetRequiredService<DemoAccounts>().EnsureAsync([new(DemoAccounts.Owner, "Owner", Role.Owner)], Cancel));

        Assert.Empty(await AllAsync(server));
    }

    private static async Task<IReadOnlyList<Account>> AllAsync(RevenosServer server) =>
        await server.Services.GetRequiredService<AccountQuery>().AllAsync(Cancel);
}
