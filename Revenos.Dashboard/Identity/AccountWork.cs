using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>The single steps of a change to accounts, on one context. Scoped; whoever uses it owns the transaction.</summary>
internal sealed class AccountWork(RevenosDbContext database, UserManager<RevenosUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    private const int LongestEmail = 100;
    private const int LongestName = 100;

    public RevenosDbContext Database => database;

    public Task<RevenosUser?> FindAsync(string email) => users.FindByEmailAsync(email.Trim());

    public Task<bool> IsAdministratorAsync(RevenosUser user) => users.IsInRoleAsync(user, Roles.Administrator);

    /// <param name="passwordHash">Null where the person chooses a password with a link.</param>
    public async Task<Outcome<RevenosUser>> AddAsync(NewAccount wanted, string? passwordHash, CancellationToken cancellationToken)
    {
        var email = wanted.Email.Trim();
        var name = wanted.Name.Trim();
        if (!IsEmail(email))
        {
            return AccountRefusals.EmailInvalid;
        }

        if (name.Length is 0 or > LongestName)
        {
            return AccountRefusals.NameMissing;
        }

        var person = wanted.Person ?? new PersonId(email.ToLowerInvariant());
        if (await users.FindByEmailAsync(email) is not null || await database.Users.AnyAsync(other => other.Person == person, cancellationToken))
        {
            return AccountRefusals.EmailTaken(email);
        }

        var user = new RevenosUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Person = person, PasswordHash = passwordHash };
        Expect(await users.CreateAsync(user));
        await GiveRoleAsync(user, wanted.Role);
        await KeepPersonAsync(person, name, cancellationToken);
        return await GiveTeamsAsync(user, wanted.Team, wanted.Manages ?? [], cancellationToken) is { } refusal ? refusal : user;
    }

    public async Task GiveRoleAsync(RevenosUser user, Role role)
    {
        var name = Roles.NameOf(role);
        if (!await roles.RoleExistsAsync(name))
        {
            Expect(await roles.CreateAsync(new IdentityRole<Guid>(name)));
        }

        var former = await users.GetRolesAsync(user);
        Expect(await users.RemoveFromRolesAsync(user, former.Where(other => other != name)));
        if (!former.Contains(name))
        {
            Expect(await users.AddToRoleAsync(user, name));
        }
    }

    public async Task<Refusal?> GiveTeamsAsync(RevenosUser user, TeamId? team, IReadOnlyCollection<TeamId> managed, CancellationToken cancellationToken)
    {
        var known = await database.Teams.Select(row => row.Id).ToListAsync(cancellationToken);
        if (managed.Concat(team is { } own ? [own] : []).FirstOrDefault(id => !known.Contains(id)) is { Value: { } unknown })
        {
            return AccountRefusals.TeamUnknown(unknown);
        }

        var person = await KeepPersonAsync(user.Person, user.DisplayName, cancellationToken);
        person.Team = team;

        var managers = database.Set<TeamManagerRow>();
        var former = await managers.Where(row => row.Person == user.Person).ToListAsync(cancellationToken);
        managers.RemoveRange(former.Where(row => !managed.Contains(row.Team)));
        managers.AddRange(managed.Except(former.Select(row => row.Team)).Select(id => new TeamManagerRow { Team = id, Person = user.Person }));
        await database.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Saves the account under a new stamp.</summary>
    public async Task EndSessionsAsync(RevenosUser user) => Expect(await users.UpdateSecurityStampAsync(user));

    // The mail system decides what an address is; this keeps typing errors and control characters out.
    private static bool IsEmail(string text) =>
        text.Length is > 2 and <= LongestEmail
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }

    private async Task<PersonRow> KeepPersonAsync(PersonId id, string name, CancellationToken cancellationToken)
    {
        var person = await database.People.FindAsync([id], cancellationToken);
        if (person is null)
        {
            person = new PersonRow { Id = id, Name = name };
            database.People.Add(person);
            await database.SaveChangesAsync(cancellationToken);
        }

        return person;
    }
}
