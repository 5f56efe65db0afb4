using FsCheck;
using FsCheck.Fluent;

namespace Revenos.Tests.TestKit;

public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Advance_SeveralTimers_FireInOrderEachAtItsInstant()
    {
        var clock = new ManualTimeProvider(Start);
        List<(string Name, TimeSpan At)> fired = [];
        using var late = clock.CreateTimer(_ => fired.Add(("late", clock.GetUtcNow() - Start)), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add(("often", clock.GetUtcNow() - Start)), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([("often", TimeSpan.FromSeconds(2)), ("late", TimeSpan.FromSeconds(3)), ("often", TimeSpan.FromSeconds(4))], fired);
        Assert.Equal(Start.AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void Advance_DisposedTimer_StaysSilent()
    {
        var clock = new ManualTimeProvider(Start);
        var fired = false;
        clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(fired);
        Assert.Equal(0, clock.WaitingTimers);
    }

    [Fact]
    public async Task Delay_OnThisClock_EndsWhenTheClockIsMoved()
    {
        var clock = new ManualTimeProvider(Start);
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void Advance_AnyTimersAndSteps_FireEachOnceAtItsInstantInOrder() => Prop.ForAll(
        ArbMap.Default.ArbFor<(PositiveInt[] Timers, PositiveInt[] Steps)>(),
        given =>
        {
            var clock = new ManualTimeProvider(Start);
            List<int> fired = [];
            foreach (var timer in given.Timers)
            {
                clock.CreateTimer(_ => fired.Add((int)(clock.GetUtcNow() - Start).TotalSeconds), null, TimeSpan.FromSeconds(timer.Get), Timeout.InfiniteTimeSpan);
            }

            foreach (var step in given.Steps)
            {
                clock.Advance(TimeSpan.FromSeconds(step.Get));
            }

            var passed = given.Steps.Sum(step => step.Get);
            return fired.SequenceEqual(given.Timers.Select(timer => timer.Get).Where(due => due <= passed).Order());
        }).QuickCheckThrowOnFailure();
}
