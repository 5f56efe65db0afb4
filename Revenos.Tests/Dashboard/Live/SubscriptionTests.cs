using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.PortfolioDeals;

namespace Revenos.Tests.Dashboard.Live;

public sealed class SubscriptionTests
{
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);
    private static readonly Viewer Ida = new(new PersonId("ida"), Role.Owner, []);

    private readonly ManualTimeProvider _time = new(Opened);
    private readonly Portfolio _portfolio;
    private readonly Channel<PortfolioChange> _told = Channel.CreateUnbounded<PortfolioChange>();

    public SubscriptionTests() => _portfolio = new Portfolio(_time, NullLogger<Portfolio>.Instance);

    [Fact]
    public async Task Subscribe_ThenPublish_IsToldTheDealAndItsTotals()
    {
        _portfolio.Publish(Deal(1));
        var (snapshot, subscription) = _portfolio.Subscribe(Leader, Tell);
        using var _ = subscription;
        Assert.Single(snapshot.Deals);

        _portfolio.Publish(Deal(2, value: 5));

        var change = await NextChange();
        Assert.Equal(Id(2), Assert.Single(change.Changed).Id);
        Assert.Empty(change.Removed);
        Assert.False(change.IsWhole);
        Assert.True(change.Now.Version > snapshot.Version);
        Assert.Equal(2, change.Now.Totals().Count);
    }

    [Fact]
    public async Task Publish_SeveralTimesWithinTheSpacing_IsToldOnceWithTheLast()
    {
        using var _ = _portfolio.Subscribe(Leader, Tell).Subscription;
        _portfolio.Publish(Deal(1, version: 1));
        await NextChange();

        _portfolio.Publish(Deal(1, version: 2, name: "Second"));
        _portfolio.Publish(Deal(1, version: 3, name: "Third"));
        _portfolio.Publish(Deal(2));
        _time.Advance(Subscription.Spacing);

        var change = await NextChange();
        Assert.Equal(["Deal 2", "Third"], change.Changed.Select(deal => deal.Deal.Name).Order(StringComparer.Ordinal));
        Assert.Equal(0, _told.Reader.Count);
    }

    [Fact]
    public async Task Remove_DealTheySee_IsToldByItsIdAlone()
    {
        _portfolio.Publish([Deal(1), Deal(2)]);
        using var _ = _portfolio.Subscribe(Leader, Tell).Subscription;

        _portfolio.Remove(Id(1), version: 2);

        var change = await NextChange();
        Assert.Equal(Id(1), Assert.Single(change.Removed));
        Assert.Empty(change.Changed);
        Assert.Equal(1, change.Now.Totals().Count);
    }

    [Fact]
    public async Task Publish_DealLeavesTheirSight_IsToldAsRemovedWithoutItsContent()
    {
        _portfolio.Publish([Deal(1, owner: "ida"), Deal(2, owner: "ida")]);
        using var _ = _portfolio.Subscribe(Ida, Tell).Subscription;

        _portfolio.Publish(Deal(1, owner: "max", name: "Not for Ida", version: 2));

        var change = await NextChange();
        Assert.Equal(Id(1), Assert.Single(change.Removed));
        Assert.Empty(change.Changed);
        Assert.Null(change.Now.Find(Id(1)));
        Assert.Equal(Id(2), Assert.Single(change.Now.Deals).Id);
    }

    [Fact]
    public async Task Publish_DealTheyNeverSaw_IsNotTold()
    {
        using var _ = _portfolio.Subscribe(Ida, Tell).Subscription;

        _portfolio.Publish(Deal(1, owner: "max", team: "north"));
        _portfolio.Remove(Id(1), version: 2);
        _portfolio.Publish(Deal(2, owner: "ida"));

        var change = await NextChange();
        Assert.Equal(Id(2), Assert.Single(change.Changed).Id);
        Assert.Empty(change.Removed);
    }

    [Fact]
    public async Task Advance_StateChangesByItself_IsTold()
    {
        _portfolio.Publish(Deal(1, freshnessFalls: Opened.AddHours(1)));
        using var _ = _portfolio.Subscribe(Leader, Tell).Subscription;

        _time.AdvanceTo(Opened.AddHours(1));
        _portfolio.Advance();

        Assert.Equal(1, (await NextChange()).Now.Totals().States.Watch);
    }

    [Fact]
    public async Task Publish_MoreThanCanWait_IsToldToLookAtEverythingAgain()
    {
        using var _ = _portfolio.Subscribe(Leader, Tell).Subscription;

        _portfolio.Publish([.. Enumerable.Range(1, Subscription.MostWaiting + 1).Select(number => Deal(number))]);

        var change = await NextChange();
        Assert.True(change.IsWhole);
        Assert.Empty(change.Changed);
        Assert.Equal(Subscription.MostWaiting + 1, change.Now.Totals().Count);
    }

    [Fact]
    public async Task Callback_Throws_HarmsNeitherTheWriterNorAnotherViewer()
    {
        var failed = new TaskCompletionSource();
        using var bad = _portfolio.Subscribe(Leader, _ =>
        {
            failed.TrySetResult();
            throw new InvalidOperationException("a viewer's fault");
        }).Subscription;
        using var good = _portfolio.Subscribe(Leader, Tell).Subscription;

        _portfolio.Publish(Deal(1));
        await NextChange();
        _portfolio.Publish(Deal(2));
        _time.Advance(Subscription.Spacing);

        Assert.Equal(Id(2), Assert.Single((await NextChange()).Changed).Id);
        await failed.Task;
    }

    [Fact]
    public void Dispose_Always_LeavesNothingBehind()
    {
        var subscription = _portfolio.Subscribe(Leader, Tell).Subscription;

        subscription.Dispose();
        _portfolio.Publish(Deal(1));

        Assert.Equal(0, _time.WaitingTimers);
        Assert.Equal(0, _told.Reader.Count);
    }

    [Fact]
    public async Task Subscribe_WhileOthersWrite_MissesNoDeal()
    {
        const int Deals = 2_000;
        var writer = Task.Run(() =>
        {
            for (var number = 1; number <= Deals; number++)
            {
                _portfolio.Publish(Deal(number));
            }
        }, TestContext.Current.CancellationToken);

        var known = new HashSet<DealId>();
        var (snapshot, subscription) = _portfolio.Subscribe(Leader, Tell);
        using var _ = subscription;
        known.UnionWith(snapshot.Deals.Select(deal => deal.Id));
        await writer;
        while (known.Count < Deals)
        {
            _time.Advance(Subscription.Spacing);
            var change = await NextChange();
            known.UnionWith(change.IsWhole ? change.Now.Deals.Select(deal => deal.Id) : change.Changed.Select(deal => deal.Id));
        }

        Assert.Equal(Deals, known.Count);
    }

    private Task Tell(PortfolioChange change) => _told.Writer.WriteAsync(change).AsTask();

    private ValueTask<PortfolioChange> NextChange() => _told.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
