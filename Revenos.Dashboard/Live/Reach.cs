using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>All that decides who may see a deal. Deals of equal reach are seen by exactly the same viewers.</summary>
internal sealed class Reach(PersonId owner, TeamId? team, ImmutableHashSet<PersonId> colleagues) : IEquatable<Reach>
{
    public static Reach Of(PortfolioDeal deal) => new(deal.Owner, deal.Team, deal.Colleagues);

    public static Reach Of(ChronicleDeal deal) => new(deal.Owner, deal.Team, deal.Colleagues);

    public bool Admits(Viewer viewer) => viewer.MaySee(owner, team, colleagues);

    public bool Equals(Reach? other) => other is not null && other.Has(owner, team, colleagues);

    public override bool Equals(object? obj) => Equals(obj as Reach);

    // Sums, so that the order in which a set is walked does not matter.
    public override int GetHashCode() => HashCode.Combine(owner, team, colleagues.Aggregate(0, (sum, person) => unchecked(sum + person.GetHashCode())));

    private bool Has(PersonId theirOwner, TeamId? theirTeam, ImmutableHashSet<PersonId> theirColleagues) =>
        owner == theirOwner && team == theirTeam && colleagues.SetEquals(theirColleagues);
}
