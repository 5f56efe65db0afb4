using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.TestKit;

/// <summary>Accounts that have their password already.</summary>
public static class TestAccounts
{
    public const string Password = "seven quiet lanterns";

    public static string EmailOf(Role role) => $"{Roles.NameOf(role)}@example.test";

    /// <param name="email">By default one that names the role.</param>
    /// <returns>The account's e-mail address.</returns>
    public static async Task<string> AddAccountAsync(this RevenosServer server, Role role, string? email = null, TeamId? team = null, params TeamId[] manages)
    {
        email ??= EmailOf(role);
        await using var scope = server.Services.CreateAsyncScope();
        var hash = server.Services.GetRequiredService<IPasswordHasher<RevenosUser>>().HashPassword(new(), Password);
        var made = await scope.ServiceProvider.GetRequiredService<AccountWork>()
            .AddAsync(new(email, $"{role} {email.Split('@')[0]}", role, team, manages), hash, TestContext.Current.CancellationToken);
        Assert.Null(made.Refusal);
        return email;
    }

    /// <summary>Somebody of this role with a session.</summary>
    public static async Task<Visitor> VisitAsAsync(this RevenosServer server, Role role)
    {
        var visitor = new Visitor(server);
        using var answer = await visitor.SignInAsync(await server.AddAccountAsync(role), Password);
        Assert.Equal("/", visitor.LeadsTo(answer));
        return visitor;
    }
}
