using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A person who works with deals: somebody who signs in, or somebody known only to an imported source.</summary>
public sealed class PersonRow
{
    public required PersonId Id { get; init; }

    public required string Name { get; set; }

    public TeamId? Team { get; set; }
}
