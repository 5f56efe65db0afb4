using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>What the viewer's own deals offer to filter by: nobody is offered a name or a team that they do not see.</summary>
/// <param name="Owners">Who leads them, by name.</param>
/// <param name="Teams">The teams they belong to.</param>
public sealed record BoardFacets(IReadOnlyList<(PersonId Id, string Name)> Owners, IReadOnlyList<TeamId> Teams)
{
    public static BoardFacets None { get; } = new([], []);

    internal static BoardFacets Of(IEnumerable<StandingDeal> samples)
    {
        var owners = new Dictionary<PersonId, string>();
        var teams = new HashSet<TeamId>();
        foreach (var sample in samples)
        {
            owners[sample.Deal.Owner] = sample.Deal.OwnerName;
            if (sample.Deal.Team is { } team)
            {
                teams.Add(team);
            }
        }

        return new(
            [.. owners.Select(owner => (owner.Key, owner.Value)).OrderBy(owner => owner.Value, StringComparer.CurrentCultureIgnoreCase)],
            [.. teams.OrderBy(team => team.Value, StringComparer.Ordinal)]);
    }
}
