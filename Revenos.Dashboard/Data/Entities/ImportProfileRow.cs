using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>An import profile saved by name.</summary>
public sealed class ImportProfileRow
{
    public required string Name { get; init; }

    /// <summary>The profile as its JSON document.</summary>
    public required string Profile { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public PersonId? SavedBy { get; set; }
}
