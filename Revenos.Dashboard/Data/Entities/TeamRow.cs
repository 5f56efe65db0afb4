using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A team of deal owners.</summary>
public sealed class TeamRow
{
    public required TeamId Id { get; init; }

    public required string Name { get; set; }

    public List<TeamManagerRow> Managers { get; } = [];
}
