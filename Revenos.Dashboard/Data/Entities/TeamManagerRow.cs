using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A person who manages a team, and so sees its deals.</summary>
public sealed class TeamManagerRow
{
    public TeamId Team { get; init; }

    public PersonId Person { get; init; }
}
