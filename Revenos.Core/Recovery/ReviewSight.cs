using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Core.Recovery;

/// <summary>Who has to do with a review. It lies between leadership and those who lead the deal.</summary>
public static class ReviewSight
{
    /// <summary>Whether somebody decides on escalations.</summary>
    public static bool MayDecide(Viewer viewer) => viewer.Role is Role.Leadership or Role.Administrator;

    /// <summary>Whether somebody sees what was said, seen and decided in the reviews of a deal of this owner and colleagues.</summary>
    public static bool MaySee(Viewer viewer, PersonId owner, ImmutableHashSet<PersonId> colleagues) =>
        MayDecide(viewer) || owner == viewer.Person || colleagues.Contains(viewer.Person);
}
