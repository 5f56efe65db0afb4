using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary><see cref="Viewer.MaySee"/> as a condition of the database; a test holds the two together.</summary>
internal static class Sight
{
    public static IQueryable<DealRow> SeenBy(this IQueryable<DealRow> deals, Viewer viewer)
    {
        if (viewer.SeesAll)
        {
            return deals;
        }

        var person = viewer.Person;
        TeamId?[] teams = viewer.Role == Role.Manager ? [.. viewer.Teams.Select(team => (TeamId?)team)] : [];
        return deals.Where(deal =>
            deal.Owner == person
            || deal.Colleagues.Any(colleague => colleague.Person == person)
            || (deal.Team != null && teams.Contains(deal.Team)));
    }
}
