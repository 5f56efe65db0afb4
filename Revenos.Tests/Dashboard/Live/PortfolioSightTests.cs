using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Live;

/// <summary>What a viewer may not see is nowhere in what the portfolio gives them.</summary>
public sealed class PortfolioSightTests
{
    private readonly Portfolio _portfolio = new(new ManualTimeProvider(Opened), NullLogger<Portfolio>.Instance);

    public PortfolioSightTests() => _portfolio.Publish(
    [
        Deal(1, owner: "ida", team: "north", value: 1),
        Deal(2, owner: "max", team: "north", value: 10),
        Deal(3, owner: "eve", team: "south", value: 100),
        Deal(4, owner: "eve", team: "south", value: 1_000, colleagues: ["ida"]),
        Deal(5, owner: "eve", team: null, value: 10_000),
        Deal(6, owner: "mia", team: "south", value: 100_000),
    ]);

    [Theory]
    [InlineData("ida", Role.Owner, "", new[] { 1, 4 })]
    [InlineData("max", Role.Owner, "", new[] { 2 })]
    [InlineData("eve", Role.Owner, "", new[] { 3, 4, 5 })]
    [InlineData("nobody", Role.Owner, "", new int[0])]
    [InlineData("mia", Role.Manager, "north", new[] { 1, 2, 6 })]
    [InlineData("mia", Role.Manager, "north south", new[] { 1, 2, 3, 4, 6 })]
    [InlineData("max", Role.Manager, "", new[] { 2 })]
    // Teams mean nothing for an owner, even where somebody left them in.
    [InlineData("ida", Role.Owner, "south", new[] { 1, 4 })]
    [InlineData("lea", Role.Leadership, "", new[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData("adi", Role.Administrator, "", new[] { 1, 2, 3, 4, 5, 6 })]
    public void Snapshot_EachRole_HoldsWhatTheySeeAndNothingElse(string person, Role role, string teams, int[] seen)
    {
        var viewer = ViewerOf(person, role, teams);

        var snapshot = _portfolio.Snapshot(viewer);

        var expected = seen.Select(Id).ToHashSet();
        Assert.Equal(expected, snapshot.Deals.Select(deal => deal.Id).ToHashSet());
        Assert.Equal(expected, snapshot.In(Pipeline).Select(deal => deal.Id).ToHashSet());
        Assert.Equal(seen.Length, snapshot.Totals().Count);
        Assert.Equal(seen.Sum(number => Value(number)), snapshot.Totals(Pipeline, new StageId("discovery")).Plain.Items.GetValueOrDefault("EUR"));
        Assert.All(Enumerable.Range(1, 6), number => Assert.Equal(seen.Contains(number), snapshot.Find(Id(number)) is not null));
    }

    [Fact]
    public void Snapshot_DealGivenToSomebodyElse_FollowsTheNewOwner()
    {
        _portfolio.Publish(Deal(1, owner: "max", team: "north", version: 2));

        Assert.Null(_portfolio.Snapshot(ViewerOf("ida", Role.Owner)).Find(Id(1)));
        Assert.NotNull(_portfolio.Snapshot(ViewerOf("max", Role.Owner)).Find(Id(1)));
    }

    private static decimal Value(int number) => (decimal)Math.Pow(10, number - 1);

    private static Viewer ViewerOf(string person, Role role, string teams = "") =>
        new(new PersonId(person), role, [.. teams.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(team => new TeamId(team))]);
}
