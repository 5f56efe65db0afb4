using System.Globalization;
using System.Threading.Channels;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Live;

public sealed class ThrottleTests : IDisposable
{
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(200);

    private readonly ManualTimeProvider _time = new(PortfolioDeals.Opened);
    private readonly Channel<DateTimeOffset> _runs = Channel.CreateUnbounded<DateTimeOffset>();
    private readonly Channel<Exception> _faults = Channel.CreateUnbounded<Exception>();
    private readonly Throttle _throttle;

    public ThrottleTests() => _throttle = Make(() => Task.CompletedTask);

    public void Dispose() => _throttle.Dispose();

    [Fact]
    public async Task Signal_AfterQuiet_RunsAtOnce()
    {
        _throttle.Signal();

        Assert.Equal(PortfolioDeals.Opened, await NextRun());
    }

    [Fact]
    public async Task Signal_ManyWithinTheSpacing_MakeOneRunAtItsEnd()
    {
        _throttle.Signal();
        await NextRun();

        _throttle.Signal();
        _throttle.Signal();
        _throttle.Signal();
        _time.Advance(Spacing - TimeSpan.FromMilliseconds(1));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(PortfolioDeals.Opened + Spacing, await NextRun());

        _time.Advance(Spacing);
        _throttle.Signal();
        Assert.Equal(PortfolioDeals.Opened + Spacing + Spacing, await NextRun());
        Assert.Equal(0, _runs.Reader.Count);
    }

    [Fact]
    public async Task Signal_WhileARunIsUnderWay_RunsOnceMoreAfterItsEnd()
    {
        var gate = new TaskCompletionSource();
        using var throttle = Make(() => gate.Task);
        throttle.Signal();
        await NextRun();

        throttle.Signal();
        _time.Advance(Spacing);
        Assert.Equal(0, _runs.Reader.Count);
        gate.SetResult();

        await NextRun();
    }

    [Fact]
    public async Task Run_Throws_IsHandedOverAndTheNextSignalRuns()
    {
        using var throttle = Make(() => throw new InvalidOperationException("a viewer's fault"));
        throttle.Signal();
        Assert.Equal("a viewer's fault", (await _faults.Reader.ReadAsync(TestContext.Current.CancellationToken)).Message);

        throttle.Signal();
        _time.Advance(Spacing);

        Assert.Equal("a viewer's fault", (await _faults.Reader.ReadAsync(TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public async Task Run_SignalledFromAnotherCulture_KeepsTheCultureItWasMadeIn()
    {
        var seen = new TaskCompletionSource<string>();
        using var _ = UseCulture("de-AT");
        using var throttle = Make(() =>
        {
            seen.SetResult(CultureInfo.CurrentCulture.Name);
            return Task.CompletedTask;
        });

        using (UseCulture("en-US"))
        {
            throttle.Signal();
        }

        Assert.Equal("de-AT", await seen.Task);
    }

    [Fact]
    public async Task Dispose_WithASignalWaiting_RunsNoMore()
    {
        _throttle.Signal();
        await NextRun();
        _throttle.Signal();

        _throttle.Dispose();

        Assert.Equal(0, _time.WaitingTimers);
        _time.Advance(TimeSpan.FromMinutes(1));
        _throttle.Signal();
        Assert.Equal(0, _runs.Reader.Count);
    }

    private static CultureScope UseCulture(string name) => new(name);

    private ValueTask<DateTimeOffset> NextRun() => _runs.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private Throttle Make(Func<Task> run) => new(
        _time,
        Spacing,
        () =>
        {
            _runs.Writer.TryWrite(_time.GetUtcNow());
            return run();
        },
        fault => _faults.Writer.TryWrite(fault));

    private sealed class CultureScope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
