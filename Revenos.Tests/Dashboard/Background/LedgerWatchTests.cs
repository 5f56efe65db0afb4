using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Dashboard.Background;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Background;

public sealed class LedgerWatchTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task ExecuteAsync_DealOpenedElsewhere_IsShownAtTheNextLookTwoSecondsLater(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await using var other = await store.OpenAgainAsync();
        using var watch = new LedgerWatch(store.Get<PortfolioFollow>(), store.Time, NullLogger<LedgerWatch>.Instance);
        var shown = new TaskCompletionSource<PortfolioChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (_, subscription) = store.Get<Portfolio>().Subscribe(TestStore.Administrator, change =>
        {
            shown.TrySetResult(change);
            return Task.CompletedTask;
        });
        using var _ = subscription;
        await watch.StartAsync(Cancellation);
        await store.Time.TimersAsync(1);
        var deal = Changes.Deal(1);
        var recorded = await other.Door.Record(Changes.Open(deal), TestStore.Administrator, Cancellation);
        Assert.Null(recorded.Refusal);

        store.Time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromMilliseconds(1));
        Assert.False(shown.Task.IsCompleted);
        store.Time.Advance(TimeSpan.FromMilliseconds(1));

        var change = await shown.Task.WaitAsync(Cancellation);
        Assert.NotNull(change.Now.Find(deal));
        await watch.StopAsync(Cancellation);
    }
}
