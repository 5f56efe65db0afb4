using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Live;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class BoardFilterTests
{
    private static readonly StandingDeal[] Deals =
    [
        Standing(Deal(1, owner: "ida", team: "north", account: "Halden Works", name: "Line sensors", value: 84_000)),
        Standing(Deal(2, owner: "max", team: "north", account: "Norrby Papier", name: "Fleet telematics", value: 50_000, freshnessFalls: Opened,
            causes: [CauseKind.CommitmentErosion, CauseKind.ContextDecay])),
        Standing(Deal(3, owner: "eve", team: "south", account: "Tessera Bank", name: "Branch rollout", value: 380_000, velocityFalls: Opened, freshnessFalls: Opened,
            colleagues: ["ida"], causes: [CauseKind.MilestoneStagnation])),
        Standing(Deal(4, owner: "eve", team: null, account: "Sandgate Council", name: "Permit portal", value: 0, pausedUntil: new DateOnly(2027, 1, 18))),
    ];

    [Theory]
    [InlineData("", new[] { 1, 2, 3, 4 })]
    [InlineData("mine=yes", new[] { 1, 3 })]
    [InlineData("team=north", new[] { 1, 2 })]
    [InlineData("owner=eve", new[] { 3, 4 })]
    [InlineData("owner=eve&team=south", new[] { 3 })]
    [InlineData("state=on-track", new[] { 1 })]
    [InlineData("state=watch", new[] { 2 })]
    [InlineData("state=drifting", new[] { 3 })]
    [InlineData("state=paused", new[] { 4 })]
    [InlineData("cause=context-decay", new[] { 2 })]
    [InlineData("from=50000", new[] { 1, 2, 3 })]
    [InlineData("to=50000", new[] { 4 })]
    [InlineData("from=50000&to=84000", new[] { 2 })]
    [InlineData("text=HALDEN", new[] { 1 })]
    [InlineData("text=roll%20tess", new[] { 3 })]
    [InlineData("text=max", new[] { 2 })]
    [InlineData("text=nothing%20such", new int[0])]
    [InlineData("stage=validation", new[] { 1, 2, 3, 4 })]
    public void Admits_EachFilter_LeavesInWhatItSays(string query, int[] expected)
    {
        var filter = new BoardFilter(BoardState.Parse(query), new PersonId("ida"));

        Assert.Equal(expected.Select(Id), Deals.Where(filter.Admits).Select(deal => deal.Id));
    }

    private static StandingDeal Standing(PortfolioDeal deal) => StandingDeal.Of(deal, Opened);
}
