using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Changes the directory of people and teams. A null viewer is the product itself: set-up, the demo, the command line.</summary>
public sealed class PeopleDoor(IDbContextFactory<RevenosDbContext> contexts, DirectoryQuery directory, PortfolioFill portfolio)
{
    /// <summary>Adds a person or changes their name and team.</summary>
    public async Task<Outcome<DirectoryPerson>> SavePerson(DirectoryPerson person, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Check(viewer, person.Id.Value, person.Name) is { } refusal)
        {
            return refusal;
        }

        if (person.Team is { } team && !directory.Current.Teams.ContainsKey(team))
        {
            return StoreRefusals.UnknownTeam;
        }

        await using (var context = contexts.CreateDbContext())
        {
            var row = await context.People.FindAsync([person.Id], cancellation);
            if (row is null)
            {
                row = new PersonRow { Id = person.Id, Name = person.Name };
                context.People.Add(row);
            }

            row.Name = person.Name.Trim();
            row.Team = person.Team;
            await context.SaveChangesAsync(cancellation);
        }

        var catalog = await directory.Refresh(cancellation);
        await portfolio.Republish(person.Id, cancellation);
        return catalog.People[person.Id];
    }

    /// <summary>Makes people known that an import or the demo names; those known already are left as they are.</summary>
    public async Task<Outcome<int>> Introduce(IReadOnlyCollection<DirectoryPerson> people, Viewer? viewer, CancellationToken cancellation = default)
    {
        foreach (var person in people)
        {
            if (Check(viewer, person.Id.Value, person.Name) is { } refusal)
            {
                return refusal;
            }

            if (person.Team is { } team && !directory.Current.Teams.ContainsKey(team))
            {
                return StoreRefusals.UnknownTeam;
            }
        }

        await using var context = contexts.CreateDbContext();
        var known = await context.People.Select(row => row.Id).ToHashSetAsync(cancellation);
        PersonRow[] added =
        [
            .. people.DistinctBy(person => person.Id)
                .Where(person => !known.Contains(person.Id))
                .Select(person => new PersonRow { Id = person.Id, Name = person.Name.Trim(), Team = person.Team }),
        ];
        context.People.AddRange(added);
        await context.SaveChangesAsync(cancellation);
        await directory.Refresh(cancellation);
        return added.Length;
    }

    /// <summary>Adds a team or changes its name and managers.</summary>
    public async Task<Outcome<DirectoryTeam>> SaveTeam(DirectoryTeam team, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Check(viewer, team.Id.Value, team.Name) is { } refusal)
        {
            return refusal;
        }

        if (!team.Managers.All(directory.Current.People.ContainsKey))
        {
            return StoreRefusals.UnknownPerson;
        }

        await using (var context = contexts.CreateDbContext())
        {
            var row = await context.Teams.Include(known => known.Managers).SingleOrDefaultAsync(known => known.Id == team.Id, cancellation);
            if (row is null)
            {
                row = new TeamRow { Id = team.Id, Name = team.Name };
                context.Teams.Add(row);
            }

            row.Name = team.Name.Trim();
            row.Managers.RemoveAll(manager => !team.Managers.Contains(manager.Person));
            row.Managers.AddRange(team.Managers
                .Where(person => row.Managers.All(manager => manager.Person != person))
                .Select(person => new TeamManagerRow { Team = team.Id, Person = person }));
            await context.SaveChangesAsync(cancellation);
        }

        return (await directory.Refresh(cancellation)).Teams[team.Id];
    }

    /// <summary>Removes a team to which nobody belongs.</summary>
    public async Task<Outcome<TeamId>> RemoveTeam(TeamId team, Viewer? viewer, CancellationToken cancellation = default)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        if (directory.Current.People.Values.Any(person => person.Team == team))
        {
            return StoreRefusals.TeamHasPeople;
        }

        await using (var context = contexts.CreateDbContext())
        {
            await context.Teams.Where(row => row.Id == team).ExecuteDeleteAsync(cancellation);
        }

        await directory.Refresh(cancellation);
        return team;
    }

    private static Refusal? Check(Viewer? viewer, string key, string name) => Doors.Administrates(viewer) ?? Doors.Key(key) ?? Doors.Name(name);
}
