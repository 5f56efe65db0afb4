using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.ChronicleDeals;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Live;

public sealed class ChronicleTests
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    private readonly Chronicle _chronicle = new();

    [Theory]
    [InlineData("ida", Role.Owner, "", new[] { 1, 4 })]
    [InlineData("max", Role.Owner, "", new[] { 2 })]
    [InlineData("nobody", Role.Owner, "", new int[0])]
    [InlineData("mia", Role.Manager, "north", new[] { 1, 2 })]
    [InlineData("mia", Role.Manager, "", new int[0])]
    // Teams mean nothing for an owner, even where somebody left them in.
    [InlineData("ida", Role.Owner, "south", new[] { 1, 4 })]
    [InlineData("lea", Role.Leadership, "", new[] { 1, 2, 3, 4 })]
    [InlineData("adi", Role.Administrator, "", new[] { 1, 2, 3, 4 })]
    public void Snapshot_EachRole_HoldsWhatTheySeeAndNothingElse(string person, Role role, string teams, int[] seen)
    {
        _chronicle.Publish(
        [
            ChronicleDeals.Deal(1, "ida", "north"),
            ChronicleDeals.Deal(2, "max", "north"),
            ChronicleDeals.Deal(3, "eve", "south", story: WonOn(40)),
            ChronicleDeals.Deal(4, "eve", null, colleagues: ["ida"]),
        ]);

        var snapshot = _chronicle.Snapshot(new Viewer(new PersonId(person), role, [.. teams.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(team => new TeamId(team))]));

        Assert.Equal(seen.Select(Id).ToHashSet(), snapshot.Deals.Select(deal => deal.Id).ToHashSet());
        Assert.All(Enumerable.Range(1, 4), number => Assert.Equal(seen.Contains(number), snapshot.Find(Id(number)) is not null));
    }

    [Fact]
    public void Publish_NextVersionOfAnotherOwner_LeavesTheFormerOneNothing()
    {
        _chronicle.Publish([ChronicleDeals.Deal(1, "ida", team: null)]);
        var before = _chronicle.Snapshot(Owner("ida"));
        _chronicle.Publish([ChronicleDeals.Deal(1, "max", team: null, version: 2)]);

        Assert.Empty(_chronicle.Snapshot(Owner("ida")).Deals);
        Assert.Equal(2, Assert.Single(_chronicle.Snapshot(Owner("max")).Deals).Version);
        Assert.Equal(1, Assert.Single(before.Deals).Version);
        Assert.True(_chronicle.Snapshot(Leader).Version > before.Version);
    }

    [Fact]
    public void Since_AnInstant_LeavesOutWhatHadEndedByThen()
    {
        _chronicle.Publish([ChronicleDeals.Deal(1), ChronicleDeals.Deal(2, story: WonOn(40)), ChronicleDeals.Deal(3, "eve", "south", story: WonOn(90))]);
        var snapshot = _chronicle.Snapshot(Leader);

        Assert.Equal([Id(1), Id(2), Id(3)], Since(40));
        Assert.Equal([Id(1), Id(3)], Since(41));
        Assert.Equal([Id(1)], _chronicle.Snapshot(Owner("ida")).Since(HistoryBuilder.Day(41)).Select(deal => deal.Id));

        IEnumerable<DealId> Since(double day) => snapshot.Since(HistoryBuilder.Day(day)).Select(deal => deal.Id).OrderBy(id => id.Value);
    }

    [Fact]
    public void Publish_OlderVersion_IsPassedOver()
    {
        _chronicle.Publish([ChronicleDeals.Deal(1, version: 5)]);
        _chronicle.Publish([ChronicleDeals.Deal(1, "max", version: 4)]);

        Assert.Equal(5, _chronicle.VersionOf(Id(1)));
        Assert.Equal("ida", Assert.Single(_chronicle.Snapshot(Leader).Deals).OwnerName);
    }

    [Fact]
    public void Publish_Deals_RaisesChangedOnce()
    {
        var told = 0;
        _chronicle.Changed += () => told++;
        _chronicle.Publish([ChronicleDeals.Deal(1), ChronicleDeals.Deal(2)]);
        _chronicle.Publish([]);
        Assert.Equal(1, told);
    }

    [Fact]
    public void Publish_FromManyThreads_KeepsTheNewestOfEach()
    {
        var deals = Enumerable.Range(1, 20).Select(number => ChronicleDeals.Deal(number)).ToArray();
        Parallel.For(0, 400, i => _chronicle.Publish([deals[i % 20] with { Version = 1 + (i * 7 % 400) }]));

        var all = _chronicle.Snapshot(Leader).Deals.ToDictionary(deal => deal.Id, deal => deal.Version);
        Assert.Equal(
            Enumerable.Range(0, 400).GroupBy(i => i % 20).ToDictionary(group => deals[group.Key].Id, group => group.Max(i => 1L + (i * 7 % 400))),
            all);
    }

    [Fact]
    public void SeverityAt_BeforeAndAfterTheLastFact_IsThatOfTheEngine()
    {
        var story = HistoryBuilder.Opened().At(45, new DealRevalued(new Money(1, "EUR")));
        var deal = ChronicleDeals.Deal(story: story);
        foreach (var monday in Mondays.Between(HistoryBuilder.Day(20), HistoryBuilder.Day(120)))
        {
            var judged = DriftEngine.Judge(story.Build(), DriftRules.Default, monday)!;
            Assert.True(judged.Severity > 0);
            Assert.Equal(judged.Severity, deal.SeverityAt(monday), 1e-6);
        }

        Assert.Equal(0, ChronicleDeals.Deal(story: WonOn(40)).SeverityAt(HistoryBuilder.Day(50)));
    }

    private static Viewer Owner(string person) => new(new PersonId(person), Role.Owner, []);
}
