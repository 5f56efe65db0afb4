using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Tests.Core.Recovery;

public sealed class ReviewSightTests
{
    [Theory]
    [InlineData(Role.Owner, "marta", true, false)]
    [InlineData(Role.Owner, "jon", true, false)]
    [InlineData(Role.Owner, "ilse", false, false)]
    [InlineData(Role.Manager, "marta", true, false)]
    [InlineData(Role.Manager, "ilse", false, false)]
    [InlineData(Role.Leadership, "ilse", true, true)]
    [InlineData(Role.Administrator, "ilse", true, true)]
    public void MaySee_EachRole_LiesBetweenLeadershipAndThoseWhoLeadTheDeal(Role role, string person, bool sees, bool decides)
    {
        var viewer = new Viewer(new PersonId(person), role, [new TeamId("north")]);

        Assert.Equal(sees, ReviewSight.MaySee(viewer, new PersonId("marta"), [new PersonId("jon")]));
        Assert.Equal(decides, ReviewSight.MayDecide(viewer));
    }
}
