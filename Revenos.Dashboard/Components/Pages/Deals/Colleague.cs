using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>Somebody of the directory who could lead a deal or be named on it.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Team">Their team; null for none.</param>
/// <param name="TeamName">What the team is called; null for none.</param>
public sealed record Colleague(PersonId Id, string Name, TeamId? Team, string? TeamName)
{
    /// <summary>The name as it stands in a list: two people may be called alike.</summary>
    public string Label => TeamName is null ? Name : $"{Name} ({TeamName})";
}
