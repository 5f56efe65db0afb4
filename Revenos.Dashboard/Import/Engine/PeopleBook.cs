using Revenos.Core.Values;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Somebody who already has an account.</summary>
public sealed record KnownPerson(PersonId Id, TeamId? Team);

/// <summary>Who and which teams are known before an import.</summary>
/// <param name="ByEmail">Accounts by their e-mail address, whatever its letter case.</param>
/// <param name="TeamsByName">Teams by their name, whatever its letter case.</param>
public sealed record KnownPeople(IReadOnlyDictionary<string, KnownPerson> ByEmail, IReadOnlyDictionary<string, TeamId> TeamsByName)
{
    public static KnownPeople Nobody { get; } = new(new Dictionary<string, KnownPerson>(), new Dictionary<string, TeamId>());
}

/// <summary>A person of a source who has no account.</summary>
public sealed record ImportedPerson(PersonId Id, string Name, TeamId? Team);

/// <summary>A team of a source that is not known yet.</summary>
public sealed record ImportedTeam(TeamId Id, string Name);

/// <summary>The people and teams that an import comes across. An address that an account has is that account.</summary>
internal sealed class PeopleBook(string source, KnownPeople known)
{
    private readonly Dictionary<PersonId, ImportedPerson> _people = [];
    private readonly Dictionary<TeamId, ImportedTeam> _teams = [];

    public IReadOnlyCollection<ImportedPerson> People => _people.Values;

    public IReadOnlyCollection<ImportedTeam> Teams => _teams.Values;

    public (PersonId Person, TeamId? Team) Find(string key, string name, string email, string team)
    {
        var itsTeam = FindTeam(team);
        if (email.Contains('@', StringComparison.Ordinal) && known.ByEmail.TryGetValue(email, out var account))
        {
            return (account.Id, itsTeam ?? account.Team);
        }

        var id = SourceIds.Person(source, key.Length == 0 ? "nobody" : key);
        var itsName = name.Length > 0 ? name : key.Length > 0 ? key : "Nobody yet";
        _people.TryAdd(id, new ImportedPerson(id, itsName, itsTeam));
        return (id, itsTeam);
    }

    private TeamId? FindTeam(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (known.TeamsByName.TryGetValue(name, out var team))
        {
            return team;
        }

        var id = SourceIds.Team(source, name);
        _teams.TryAdd(id, new ImportedTeam(id, name));
        return id;
    }
}
