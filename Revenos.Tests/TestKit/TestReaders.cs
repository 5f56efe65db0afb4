using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.TestKit;

/// <summary>People with an account in a store without a server: whom the product can tell something.</summary>
internal static class TestReaders
{
    private const string Stamp = "stamp";

    /// <summary>Gives a person an account.</summary>
    public static async Task AddReaderAsync(this TestStore store, PersonId person, Role role = Role.Owner, string? zone = null)
    {
        await using var context = store.Contexts.CreateDbContext();
        var name = role.ToString().ToUpperInvariant();
        var known = await context.Roles.SingleOrDefaultAsync(row => row.NormalizedName == name, TestContext.Current.CancellationToken);
        if (known is null)
        {
            known = new IdentityRole<Guid> { Id = IdOf($"role {role}"), Name = Roles.NameOf(role), NormalizedName = name };
            context.Roles.Add(known);
        }

        var mail = $"{person}@example.test";
        context.Users.Add(new RevenosUser
        {
            Id = IdOf(person.Value),
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            SecurityStamp = Stamp,
            Person = person,
            DisplayName = person.Value,
            TimeZone = zone,
        });
        context.UserRoles.Add(new IdentityUserRole<Guid> { UserId = IdOf(person.Value), RoleId = known.Id });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a page asks who looks.</summary>
    /// <param name="store">The store.</param>
    /// <param name="person">Who looks.</param>
    /// <param name="clock">What they look at; null for the present.</param>
    public static ViewerSource ViewerOf(this TestStore store, PersonId person, ViewerClock? clock = null) =>
        new(new Session(person), new AccountQuery(store.Contexts), clock ?? new ViewerClock(store.Time));

    private static Guid IdOf(string text) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private sealed class Session(PersonId person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, IdOf(person.Value).ToString()),
                new(ClaimTypes.Name, person.Value),
                new(SessionClaims.SessionType, "session"),
                new(SessionClaims.StampType, Stamp),
            ],
            IdentityConstants.ApplicationScheme))));
    }
}
