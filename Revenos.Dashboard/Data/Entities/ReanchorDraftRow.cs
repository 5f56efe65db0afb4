using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A re-anchoring that somebody began and has not recorded. Not a fact: it goes when it is recorded or discarded.</summary>
public sealed class ReanchorDraftRow
{
    public required PersonId Person { get; init; }

    public required DealId Deal { get; init; }

    /// <summary>What was typed, as the page wrote it.</summary>
    public required string Content { get; set; }

    /// <summary>The version of the deal that the person last saw.</summary>
    public required long DealVersion { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
