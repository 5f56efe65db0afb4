using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Core.People;

/// <summary>What a person does with deals.</summary>
public enum Role
{
    /// <summary>Leads deals: sees those they own or are named on.</summary>
    Owner,

    /// <summary>Looks after teams: sees the deals of the teams they manage, and their own.</summary>
    Manager,

    /// <summary>Reviews escalated deals: sees all of them.</summary>
    Leadership,

    /// <summary>Keeps playbooks, thresholds, people and imports: sees all of them.</summary>
    Administrator,
}

/// <summary>Somebody who looks at deals or changes them, with what decides how far they see.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="Teams">The teams they manage; meaningful for a manager.</param>
public sealed record Viewer(PersonId Person, Role Role, ImmutableHashSet<TeamId> Teams)
{
    /// <summary>The instant of the past that they look at, and so can change nothing of; null for the present.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the viewer sees every deal.</summary>
    public bool SeesAll => Role is Role.Leadership or Role.Administrator;

    /// <summary>Whether the viewer sees a deal of this owner, team and colleagues, and so may change it.</summary>
    public bool MaySee(PersonId owner, TeamId? team, ImmutableHashSet<PersonId> colleagues) =>
        SeesAll
        || owner == Person
        || colleagues.Contains(Person)
        || (Role == Role.Manager && team is { } its && Teams.Contains(its));
}
