using Bunit;
using Revenos.Core.Drift;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class StateBadgeTests : ControlContext
{
    [Fact]
    public void Badge_EveryState_HasItsOwnWordShapeAndColour()
    {
        var badges = Enum.GetValues<DealState>()
            .Select(state => Render<StateBadge>(parameters => parameters.Add(badge => badge.State, state)).Find(".badge"))
            .ToArray();

        Assert.Distinct(badges.Select(badge => badge.TextContent.Trim()));
        Assert.Distinct(badges.Select(badge => badge.QuerySelector("svg")!.InnerHtml));
        Assert.Distinct(badges.Select(badge => badge.ClassName));
        Assert.All(badges, badge => Assert.NotEmpty(badge.QuerySelector("svg")!.InnerHtml.Trim()));
    }
}
